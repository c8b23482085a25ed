import { formatNumber, formatPercent } from "@/lib/core/text";
import {
  BELOW_MINIMUM_LABELS,
  belowMinimumOf,
  COMPARE_LABELS,
  MEASURE_LABELS,
  type Measure,
  type MinimumPoints,
} from "@/lib/programmes/domain/criteria";

/** How a row is judged, in one line. */
export function measureWords(measure: Measure): string {
  switch (measure.kind) {
    case "met":
    case "computed":
      return MEASURE_LABELS[measure.kind];
    case "zero_count":
      return `Không để xảy ra (0 ${measure.unit})`;
    case "threshold":
      return `${COMPARE_LABELS[measure.compare]} ${formatNumber(measure.threshold)} ${measure.unit}`;
    case "percentage":
      return `Từ ${formatPercent(measure.atLeast)}: ${measure.numerator} trên ${measure.denominator}`;
    case "scored":
      return measure.maxPoints === null
        ? "Chấm điểm, điểm tối đa chưa nhập"
        : `Chấm điểm, tối đa ${formatNumber(measure.maxPoints)}${minimumWords(measure.minimum)}`;
  }
}

/** «; dưới 3 điểm: cao nhất là Khá, dù tổng điểm bao nhiêu»; nothing where a row has no minimum. */
function minimumWords(minimum: MinimumPoints | undefined): string {
  const below = belowMinimumOf(minimum);
  if (!minimum || below === "") return "";
  const [first = "", ...rest] = BELOW_MINIMUM_LABELS[below];
  return `; dưới ${formatNumber(minimum.atLeast)} điểm: ${first.toLocaleLowerCase("vi")}${rest.join("")}, dù tổng điểm bao nhiêu`;
}
