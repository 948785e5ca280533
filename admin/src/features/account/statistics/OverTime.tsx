/** When photos were taken, and how the library grew. */

import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { bytes, count, longMonth } from "../../../shared/amounts.ts";
import { Bars } from "../../../shared/charts/Bars.tsx";
import { Curve } from "../../../shared/charts/Curve.tsx";
import { Section } from "../../../shared/Section.tsx";
import { amountIn, growing, withoutGaps, type Measure } from "./measures.ts";

const MOST = 120; // months: the last ten years

export function OverTime(props: { found: Schemas["Statistics"]; measure: Measure }) {
  const { found, measure } = props;
  const { t } = useTranslation("statistics");
  const written = measure === "bytes" ? bytes : count;
  const head = { name: t("month"), value: t(`by.${measure}`) };
  const taken = withoutGaps(found.months).slice(-MOST);
  const grown = growing(found.growth);
  return (
    <>
      <Section title={t("months")} help={t("months_detail")}>
        <Bars
          label={t("months")}
          bars={taken.map((one) => ({
            name: longMonth(one.month),
            value: amountIn(one, measure),
          }))}
          written={written}
          head={head}
        />
      </Section>
      {grown.length > 1 && (
        <Section title={t("growth")} help={t("growth_detail")}>
          <Curve
            label={t("growth")}
            points={grown.map((one) => ({
              name: longMonth(one.month),
              value: amountIn(one, measure),
            }))}
            written={written}
            head={head}
          />
        </Section>
      )}
    </>
  );
}
