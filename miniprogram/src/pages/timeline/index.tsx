import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";

import { useMember } from "../../entrance/member.ts";
import { Unknown } from "../../entrance/Unknown.tsx";
import { useMeasures } from "../../photos/measures.ts";
import type { TilePhoto } from "../../photos/photo.ts";
import { open } from "../../platform/navigation.ts";
import { monthsQuery } from "../../timeline/queries.ts";
import { SelectingScreen } from "../../selecting/SelectingScreen.tsx";
import { ownTools } from "../../selecting/tools.ts";
import { Timeline } from "../../timeline/Timeline.tsx";
import { Answer, Nothing, Stale } from "../../ui/Answer.tsx";
import { Button } from "../../ui/Button.tsx";
import { TabScreen } from "../../ui/Screen.tsx";

export default function TimelinePage() {
  const { t } = useTranslation("timeline");
  const member = useMember();
  const months = useQuery({ ...monthsQuery, enabled: member !== undefined });
  const measures = useMeasures();
  const [seen, see] = useState({ top: 0, height: 0 });
  const scrolled = useCallback((top: number, height: number) => {
    see({ top, height });
  }, []);
  const show = useCallback(({ id }: TilePhoto) => void open("photo", { id }), []);
  const upload = (
    <Button kind="plain" onPress={() => void open("uploads")}>
      {t("add")}
    </Button>
  );
  return (
    <SelectingScreen
      as={TabScreen}
      title={t("title")}
      tools={ownTools}
      hasPhotos={months.data !== undefined && months.data.length > 0}
      actions={upload}
      onScroll={scrolled}
      onRefresh={() => months.refetch()}
    >
      {member === undefined ? (
        <Unknown />
      ) : (
        <Answer asked={months}>
          {(found) =>
            found.length === 0 ? (
              <Nothing action={upload}>{t("empty")}</Nothing>
            ) : (
              <>
                {months.isError && <Stale asked={months} />}
                <Timeline months={found} measures={measures} seen={seen} onOpen={show} />
              </>
            )
          }
        </Answer>
      )}
    </SelectingScreen>
  );
}
