import { ownWorkMessage, takenMessage, type NameRows } from "@/components/appraisal/appraisal-message";
import { waitingWords } from "@/components/dossiers/waiting-words";
import { statusLabel } from "@/components/reports/status-tag";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { AppraisalStage } from "@/lib/dossiers/domain/appraisal";
import type { AppraisalCheck } from "@/lib/dossiers/domain/appraisal-checks";
import { componentName } from "@/lib/dossiers/domain/component-fields";
import type { ActBlock } from "@/lib/dossiers/domain/appraisal-offer";

/** EVALUATE speaks of «đánh giá», APPRAISE of «thẩm định». */
export const STAGE_WORDS = {
  evaluate: {
    title: "Đánh giá",
    noun: "đánh giá",
    start: "Nhận đánh giá",
    sheet: "Phiếu đánh giá",
    due: "Hạn đánh giá",
  },
  appraise: {
    title: "Thẩm định",
    noun: "thẩm định",
    start: "Nhận thẩm định",
    sheet: "Phiếu thẩm định",
    due: "Hạn thẩm định",
  },
} as const satisfies Record<AppraisalStage, Record<string, string>>;

/** The rule that stands against an act, and whom it waits for. */
export function blockSentence(block: ActBlock, rows: NameRows): string {
  switch (block.rule) {
    case "held_elsewhere":
      return `Hồ sơ «${statusLabel("dossier", block.status)}». ${waitingWords(block.status, block.awaited) ?? ""}`.trim();
    case "own_work":
      return ownWorkMessage(block.part);
    case "taken_by_other":
      return takenMessage({ personName: block.awaited, since: block.since });
    case "not_all_seen":
      return `Còn chưa xem ${rows(block.codes)}.`;
    case "nothing_to_supplement":
      return "Chưa có nội dung nào được đánh dấu Cần bổ sung.";
    case "supplement_open":
      return `Còn nội dung cần bổ sung: ${rows(block.codes)}. Trả lại trước.`;
    case "minutes_missing":
      return `Chờ ${block.title} của ${block.awaited}.`;
  }
}

/** What the system found, in the fewest words. */
export function checkWords(check: AppraisalCheck): string {
  switch (check.kind) {
    case "component_missing":
      // The titles of the plans are long; in a list a component goes by its kind.
      return `Thiếu ${componentName(check)}`;
    case "evidence_missing":
      return `${check.number} chưa có minh chứng`;
    case "self_not_met":
      return `${check.number} tự đánh giá Chưa đạt`;
    case "near_threshold":
      return `${check.number} sát ngưỡng: ${formatNumber(check.value)}`;
    case "register_differs": {
      const { managed, registered, recognised } = check.register;
      return `${check.number} khác sổ đơn vị: ${managed} đơn vị, ${registered} đăng ký, ${recognised} được công nhận`;
    }
    case "outside_period":
      return `${check.number}: «${check.title}» ngày ${formatDate(check.date)} ngoài kỳ đánh giá`;
  }
}
