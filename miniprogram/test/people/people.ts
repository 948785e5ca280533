/** People and questions about them, for tests. */

import type { Question } from "../../src/people/people.ts";

export function somebody(id: string, name = "", faces = 1): Question["person"] {
  return {
    id,
    name,
    birth_date: null,
    is_favorite: false,
    is_hidden: false,
    face_count: faces,
    cover_url: null,
  };
}

export function question(
  id: string,
  person: Question["person"],
  other: Question["person"],
): Question {
  return { id, person, other, face: null, probability: 0.5, is_postponed: false };
}
