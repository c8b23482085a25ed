import { formatDate, withStop } from "@/lib/core/text";
import type {
  EligibilityOverride,
  LineOverride,
  OverrideStanding,
} from "@/lib/registrations/domain/eligibility-override";
import type { TagTone } from "@/components/ui/tag";

/** Never «đủ»: what was let go on is still what it is. */
export const STANDING_LABELS = {
  waiting: "Chờ người thứ hai xác nhận",
  confirmed: "Được xem xét tiếp",
  refused: "Không cho xét tiếp",
  outdated: "Không còn áp dụng",
} as const satisfies Record<OverrideStanding, string>;

export const STANDING_TONES = {
  waiting: "blue",
  confirmed: "teal",
  refused: "pale",
  outdated: "grey",
} as const satisfies Record<OverrideStanding, TagTone>;

/** The rule of it, told wherever somebody is about to use it. */
export const OVERRIDE_RULE =
  "Kế hoạch không nêu ngoại lệ cho điều kiện này. Cho xét tiếp là quyết định của địa phương, phải dựa trên một văn bản của cấp có thẩm quyền và do hai người của cơ quan thực hiện.";

/** «văn bản số 12/UBND-NC ngày 02/11/2026 của UBND tỉnh Bắc Ninh». */
export const documentText = ({
  documentNumber,
  documentDate,
  documentBody,
}: Pick<EligibilityOverride, "documentNumber" | "documentDate" | "documentBody">): string =>
  `văn bản số ${documentNumber} ngày ${formatDate(documentDate)} của ${documentBody}`;

const answered = ({ checkedBy, checkedOn }: EligibilityOverride, verb: string): string =>
  checkedBy && checkedOn ? `${checkedBy} ${verb} ngày ${formatDate(checkedOn)}` : "";

/** How it stands, on which document, and both names. */
export function overrideSentence(override: LineOverride): string {
  const { proposedBy, proposedOn, standing, reason } = override;
  const proposed = `${proposedBy} đề nghị ngày ${formatDate(proposedOn)}`;
  switch (standing) {
    case "confirmed":
      return `Được xem xét tiếp theo ${documentText(override)}. Lý do: ${withStop(reason)} ${proposed}, ${answered(override, "xác nhận")}.`;
    case "waiting":
      return `${proposed}: cho xét tiếp theo ${documentText(override)}. Chờ người thứ hai xác nhận.`;
    case "refused":
      return `${proposed}: cho xét tiếp theo ${documentText(override)}. ${answered(override, "không đồng ý")}.`;
    case "outdated":
      return `${proposed}: cho xét tiếp theo ${documentText(override)}. Không còn áp dụng, vì kết quả trong sổ đã khác lúc đề nghị.`;
  }
}

export const proposeHref = (
  { unitId, planVersionId }: { readonly unitId: string; readonly planVersionId: string },
  line: string,
): string =>
  `/xet-tiep/moi?${new URLSearchParams({ "don-vi": unitId, "ke-hoach": planVersionId, "dieu-kien": line }).toString()}`;
