/** Photos that were taken close to each other: one of them, and how many there are. */

import { useTranslation } from "react-i18next";

import { compactCount } from "../../shared/amounts.ts";
import { Marker } from "../../shared/map/Marker.tsx";
import { nameOf } from "../../shared/names.ts";
import type { Cluster } from "./clusters.ts";
import classes from "./map-page.module.css";

export function ClusterMarker(props: {
  cluster: Cluster;
  isOpen: boolean;
  onOpen: (cluster: Cluster) => void;
}) {
  const { cluster, isOpen, onOpen } = props;
  const { t } = useTranslation("map");
  const { count, photo, place } = cluster;
  const where = place === null ? "" : nameOf(place);
  return (
    <Marker at={cluster}>
      <button
        type="button"
        className={classes.cluster}
        style={{ backgroundColor: photo.dominant_color }}
        aria-label={[t("photos", { count }), where].filter(Boolean).join(", ")}
        aria-pressed={isOpen}
        title={where}
        onClick={() => {
          onOpen(cluster);
        }}
      >
        {photo.thumbnail_url !== null && <img src={photo.thumbnail_url} alt="" draggable={false} />}
        {count > 1 && <span className={classes.count}>{compactCount(count)}</span>}
      </button>
    </Marker>
  );
}
