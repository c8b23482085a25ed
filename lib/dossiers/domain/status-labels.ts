import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

/** What a dossier's state is called on every screen and paper. */
export const DOSSIER_STATUS_LABELS = {
  draft: "Đang soạn",
  evaluating: "Đang đánh giá",
  submitted: "Đã gửi, chờ tiếp nhận",
  received: "Đã tiếp nhận",
  declined_intake: "Không tiếp nhận",
  under_review: "Đang thẩm định",
  returned: "Chờ bổ sung",
  resubmitted: "Đã bổ sung",
  in_meeting: "Chờ xét",
  proposed: "Đã trình",
  recognised: "Đã công nhận",
  not_recognised: "Không công nhận",
  withdrawn: "Đã rút hồ sơ",
} as const satisfies Record<DossierStatus, string>;
