/** How a signer put his name to a decision. */
export const SIGNING_METHODS = ["internal", "certificate", "elsewhere"] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

/** Never lets a confirmation look like a digital signature: on the screen, on paper and on the public page. */
export const INTERNAL_CONFIRMATION = "Xác nhận điện tử nội bộ, chưa phải chữ ký số";

/** What each method is called, wherever the decision is shown. */
export const METHOD_LABELS = {
  internal: INTERNAL_CONFIRMATION,
  certificate: "Ký số bằng chứng thư số cá nhân đã đăng ký với hệ thống",
  elsewhere: "Ký số bằng chứng thư số cá nhân ở hệ thống khác, tệp đã ký được nộp lại",
} as const satisfies Record<SigningMethod, string>;

/** Stands under the place of the signature until it is known how it is signed; then only a confirmation says more. */
export const SIGNATURE_IN_FILE = "Chữ ký số, nếu có, nằm trong tệp PDF của văn bản này";
