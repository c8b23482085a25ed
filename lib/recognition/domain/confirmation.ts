/** Never lets a confirmation look like a digital signature: on the screen, on paper and on the public page. */
export const INTERNAL_CONFIRMATION = "Xác nhận điện tử nội bộ, chưa phải chữ ký số";
