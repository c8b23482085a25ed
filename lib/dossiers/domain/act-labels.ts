/** What an act of the journal is called. Acts of other areas' steps are among them. */
export const ACT_LABELS: Readonly<Record<string, string>> = {
  open: "mở hồ sơ",
  submit: "gửi hồ sơ",
  withdraw: "rút hồ sơ",
  receive: "tiếp nhận hồ sơ",
  decline_intake: "không tiếp nhận hồ sơ",
  start_appraisal: "bắt đầu thẩm định",
  start_evaluation: "bắt đầu đánh giá",
  return: "trả lại bổ sung",
  resubmit: "gửi bổ sung",
  forward: "chuyển lên cấp trên",
  propose: "trình",
  conclude: "kết luận cuộc xét",
  recognise: "công nhận",
  decline: "không công nhận",
  reconsider: "trả về thẩm định lại",
  disagree: "không đồng ý với đề xuất, trả về thẩm định lại",
};
