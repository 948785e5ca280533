/** Turning, straightening and cropping a photo: seen at once, and kept as a recipe. */

import { Button, Loader, Modal, Slider, Title, VisuallyHidden } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { Dark } from "../../../app/Dark.tsx";
import { learn } from "../../../app/language.ts";
import { count } from "../../amounts.ts";
import { tellRefusal } from "../../refusals.ts";
import { WHOLE, type Box } from "../box.ts";
import { CropFrame } from "./CropFrame.tsx";
import { drawn } from "./drawing.ts";
import classes from "./editor.module.css";
import { usePlainPicture } from "./plain.ts";
import { composed, isSame, NOTHING_DONE, parsed, type Edit, type Step } from "./recipe.ts";
import { held, RatioChoice, shareOf, type Ratio } from "./RatioChoice.tsx";
import { Turning } from "./Turning.tsx";

await learn("editor");

const MOST = 1400; // pixels to a side while it is worked on
const STEEPEST = 45; // degrees

export default function Editor(props: {
  /** As it was taken, in pixels, and its picture. */
  original: { url: string | null; width: number; height: number };
  steps: readonly Step[];
  save: (steps: Step[]) => Promise<unknown>;
  onClose: () => void;
}) {
  const { original, steps, save, onClose } = props;
  const { t } = useTranslation(["editor", "common"]);
  const [edit, setEdit] = useState<Edit>(() => parsed(steps));
  const [ratio, setRatio] = useState<Ratio>("free");
  const [isUpright, setUpright] = useState(false);
  const loaded = usePlainPicture(original.url);
  const picture = loaded.state === "there" ? loaded.picture : null;
  const canvas = useCanvas(picture, edit);
  const saving = useMutation({ mutationFn: save, onSuccess: onClose, onError: tellRefusal });

  // what is drawn has the proportions of what is kept, so that ratios are of pixels
  const share = (of: Ratio, upright: boolean, on: HTMLCanvasElement | null = canvas) =>
    on === null ? null : shareOf(of, upright, on.width / on.height);
  const hold = (of: Ratio, upright: boolean) => {
    setRatio(of);
    setUpright(upright);
    setEdit((now) => ({ ...now, crop: held(now.crop, share(of, upright)) }));
  };
  const change = (next: (edit: Edit) => Edit) => {
    const changed = next(edit);
    const after = picture === null ? null : uncropped(picture, changed);
    setEdit({ ...changed, crop: held(changed.crop, share(ratio, isUpright, after)) });
  };
  const setCrop = (crop: Box) => {
    setEdit((now) => ({ ...now, crop }));
  };

  return (
    <Modal.Root opened onClose={onClose} fullScreen transitionProps={{ duration: 120 }}>
      <Modal.Content className={classes.editor} aria-label={t("title")}>
        <Dark className={classes.frame}>
          <header className={classes.head}>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Title order={2} size="h5" className={classes.title}>
              {t("title")}
            </Title>
            <Button
              loading={saving.isPending}
              disabled={picture === null}
              onClick={() => {
                const wanted = composed(edit);
                if (isSame(wanted, steps)) onClose();
                else saving.mutate(wanted);
              }}
            >
              {t("common:save")}
            </Button>
          </header>
          <div className={classes.stage}>
            {loaded.state === "loading" && <Loader aria-label={t("common:loading")} />}
            {loaded.state === "failed" && <p role="alert">{t("unreachable")}</p>}
            {canvas !== null && (
              <div
                className={classes.picture}
                style={{ "--ratio": String(canvas.width / canvas.height) } as React.CSSProperties}
              >
                <Drawn canvas={canvas} />
                <CropFrame
                  box={edit.crop}
                  ratio={share(ratio, isUpright)}
                  isStraightening={edit.degrees !== 0}
                  onChange={setCrop}
                />
              </div>
            )}
          </div>
          <div className={classes.tools}>
            <RatioChoice
              ratio={ratio}
              isUpright={isUpright}
              onChange={(of, upright) => {
                hold(of, upright);
              }}
            />
            <div className={classes.angle}>
              <span id="straighten">{t("straighten")}</span>
              <Slider
                flex={1}
                size="sm"
                min={-STEEPEST}
                max={STEEPEST}
                step={0.5}
                value={edit.degrees}
                label={null}
                thumbProps={{ "aria-labelledby": "straighten" }}
                onChange={(degrees) => {
                  change((now) => ({ ...now, degrees }));
                }}
              />
              <output>{`${edit.degrees.toFixed(1)}°`}</output>
            </div>
            <Turning
              onChange={change}
              isUntouched={isSame(composed(edit), [])}
              onRevert={() => {
                setRatio("free");
                setEdit(NOTHING_DONE);
              }}
            />
            <VisuallyHidden role="status">
              {canvas !== null && t("kept", sizeKept(canvas, picture, original, edit))}
            </VisuallyHidden>
          </div>
        </Dark>
      </Modal.Content>
    </Modal.Root>
  );
}

function useCanvas(picture: HTMLImageElement | null, edit: Edit): HTMLCanvasElement | null {
  const { before, isMirrored, turns, degrees } = edit;
  return useMemo(
    () =>
      picture === null
        ? null
        : uncropped(picture, { before, isMirrored, turns, degrees, crop: WHOLE }),
    [picture, before, isMirrored, turns, degrees],
  );
}

/** All of it but the crop, which the frame shows. */
function uncropped(picture: HTMLImageElement, edit: Edit): HTMLCanvasElement {
  return drawn(picture, composed({ ...edit, crop: WHOLE }), MOST);
}

function Drawn({ canvas }: { canvas: HTMLCanvasElement }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(canvas);
  }, [canvas]);
  return <div ref={place} className={classes.drawn} />;
}

/** In pixels of the original: what is drawn is smaller. */
function sizeKept(
  canvas: HTMLCanvasElement,
  picture: HTMLImageElement | null,
  original: { width: number; height: number },
  { crop }: Edit,
): { width: string; height: string } {
  const longest = Math.max(picture?.naturalWidth ?? 1, picture?.naturalHeight ?? 1);
  const scale = Math.max(original.width, original.height) / Math.min(MOST, longest);
  return {
    width: count(Math.round(canvas.width * crop.width * scale)),
    height: count(Math.round(canvas.height * crop.height * scale)),
  };
}
