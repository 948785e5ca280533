/** A browser's SpeechRecognition sends the voice to somebody else: none of that here. */

import type { Voice } from "../voice.ts";

export const voice: Voice | null = null;
