import { Tag } from "@/components/ui/tag";
import { LIGHT_LABELS, LIGHT_MEANINGS, type Light } from "@/lib/registrations/domain/progress-report";

const LOOKS = {
  green: { tone: "ok", icon: "check" },
  yellow: { tone: "due", icon: "info" },
  red: { tone: "over", icon: "alert" },
} as const satisfies Record<Light, object>;

/** How a criterion stands: a word, a shape and a colour. */
export const LightTag = ({ light }: { readonly light: Light }) => (
  <Tag tone={LOOKS[light].tone} icon={LOOKS[light].icon}>
    {LIGHT_LABELS[light]}
  </Tag>
);

/** «Xanh: đúng tiến độ · Vàng: có khó khăn · Đỏ: nguy cơ không đạt». */
export const LightLegend = () => (
  <p className="s dim sp2">
    Mức:{" "}
    {(["green", "yellow", "red"] as const)
      .map((light) => `${LIGHT_LABELS[light]} – ${LIGHT_MEANINGS[light]}`)
      .join("; ")}
    .
  </p>
);
