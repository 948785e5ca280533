/** A whole passage, in a sheet above the answer that was taken from it. */

import { pathOf } from "@shiguang/client";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Answer } from "../ui/Answer.tsx";
import { inform } from "../ui/dialogs.ts";
import { Box, Words } from "../ui/elements.tsx";
import { passageQuery } from "./help.ts";
import classes from "./help.module.css";
import { Markdown } from "./Markdown.tsx";

export async function openPassage(id: string, title: string): Promise<void> {
  await inform(title, () => <Passage id={id} />);
}

function Passage({ id }: { id: string }) {
  const { t } = useTranslation("help");
  return (
    <Answer asked={useQuery(passageQuery(id))}>
      {(passage) => (
        <Box className={classes.passage}>
          <Words className={classes.note}>
            {[
              pathOf(passage),
              ...(passage.page == null ? [] : [t("page", { page: passage.page })]),
            ].join(" · ")}
          </Words>
          {passage.questions.map((question) => (
            <Words key={question} className={classes.asked}>
              {question}
            </Words>
          ))}
          <Markdown text={passage.text} />
        </Box>
      )}
    </Answer>
  );
}
