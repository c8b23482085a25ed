import { group, organisationCaseRows, TT124 } from "@/lib/programmes/data/criteria-tt124-shared";
import { atLeast, MET, percent, row, zero } from "@/lib/programmes/data/criterion-parts";
import { byLaw } from "@/lib/programmes/data/sources";
import type { CriteriaContent, CriteriaGroup, Criterion } from "@/lib/programmes/domain/criteria";

const NO_PARTY = "Nơi không có tổ chức Đảng";
const NO_GUARD = "Đơn vị không có lực lượng bảo vệ, hoặc lực lượng bảo vệ không đủ điều kiện bình xét";
const NO_PARTS = "Đơn vị không có đầu mối trực thuộc đủ điều kiện bình xét";
const EMULATION = "“Tập thể lao động tiên tiến” hoặc “Hoàn thành tốt nhiệm vụ” trở lên";

/** Criterion 1 of Đ.6 and Đ.7: papers of Quý I, rules made known to everybody, a model. */
const foundationRows = (
  { code, clause }: { readonly code: string; readonly clause: string },
  { rules, people }: { readonly rules: string; readonly people: string },
): readonly Criterion[] => [
  row(
    `${code}.1`,
    { title: "Quý I: có nghị quyết của cấp ủy (riêng hoặc lồng ghép)", measure: MET },
    { ...byLaw(clause), notApplicableWhen: NO_PARTY },
  ),
  row(
    `${code}.2`,
    { title: "Quý I: có kế hoạch bảo đảm an ninh, trật tự và đăng ký phấn đấu", measure: MET },
    byLaw(clause),
  ),
  row(`${code}.3`, { title: `Có nội quy, quy định về ${rules}`, measure: MET }, byLaw(clause)),
  row(
    `${code}.4`,
    {
      title: `Phổ biến cho 100% ${people}`,
      measure: percent(100, "Số người được phổ biến", `Tổng số ${people}`),
    },
    byLaw(clause),
  ),
  row(
    `${code}.5`,
    { title: "Có ít nhất 01 mô hình hiệu quả", measure: atLeast(1, "mô hình") },
    byLaw(clause),
  ),
];

const guardRows = ({
  code,
  clause,
}: {
  readonly code: string;
  readonly clause: string;
}): readonly Criterion[] => [
  row(
    `${code}.1`,
    { title: `Lực lượng bảo vệ đạt ${EMULATION}`, measure: MET },
    { ...byLaw(clause), notApplicableWhen: NO_GUARD },
  ),
  row(
    `${code}.2`,
    {
      title: "Không có cá nhân trong lực lượng bảo vệ bị kỷ luật từ cảnh cáo trở lên",
      measure: zero("người"),
    },
    { ...byLaw(clause), notApplicableWhen: NO_GUARD },
  ),
];

const partRows = (
  { code, clause }: { readonly code: string; readonly clause: string },
  parts: string,
): readonly Criterion[] => [
  row(
    `${code}.1`,
    {
      title: `Ít nhất 70% đầu mối trực thuộc (${parts}) đạt ${EMULATION}`,
      measure: percent(70, "Số đầu mối đạt", "Tổng số đầu mối trực thuộc"),
    },
    { ...byLaw(clause), notApplicableWhen: NO_PARTS },
  ),
  row(
    `${code}.2`,
    { title: "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên", measure: zero("người") },
    byLaw(clause),
  ),
];

const AGENCY_GROUPS: readonly CriteriaGroup[] = [
  group(
    "CQ-1",
    { title: "Nghị quyết, kế hoạch, đăng ký, nội quy, mô hình", clause: "TT 124 Đ.6.1" },
    foundationRows(
      { code: "CQ-1", clause: "TT 124 Đ.6.1" },
      {
        rules:
          "bảo vệ, bí mật nhà nước, chính trị nội bộ, an toàn lao động, phòng cháy chữa cháy, môi trường",
        people: "người lao động",
      },
    ),
  ),
  group("CQ-2", { title: "Chấp hành pháp luật, quy chế phối hợp", clause: "TT 124 Đ.6.2" }, [
    row(
      "CQ-2",
      {
        title:
          "Thực hiện đầy đủ pháp luật, quy chế hoặc kế hoạch phối hợp với Công an (nếu có), quy định địa phương",
        measure: MET,
      },
      byLaw("TT 124 Đ.6.2"),
    ),
  ]),
  group(
    "CQ-3",
    { title: "Không để xảy ra bất kỳ trường hợp nào trong tám trường hợp sau", clause: "TT 124 Đ.6.3" },
    organisationCaseRows(["a", "b", "c", "d", "đ", "e", "g", "h"], { code: "CQ-3", clause: "TT 124 Đ.6.3" }),
  ),
  group(
    "CQ-4",
    { title: "Lực lượng bảo vệ", clause: "TT 124 Đ.6.4" },
    guardRows({ code: "CQ-4", clause: "TT 124 Đ.6.4" }),
  ),
  group(
    "CQ-5",
    { title: "Đầu mối trực thuộc", clause: "TT 124 Đ.6.5" },
    partRows({ code: "CQ-5", clause: "TT 124 Đ.6.5" }, "phòng, ban, tổ, đội"),
  ),
];

/** TT 124 Điều 6: cơ quan, doanh nghiệp, five criteria. */
export const TT124_AGENCY_ENTERPRISE: CriteriaContent = {
  ...TT124,
  key: "tt124-co-quan-doanh-nghiep",
  title: "Tiêu chuẩn “An toàn về an ninh, trật tự” của cơ quan, doanh nghiệp",
  unitClasses: ["co_quan", "doanh_nghiep"],
  groups: AGENCY_GROUPS,
};

/** TT 124 Điều 7: cơ sở giáo dục, six criteria. The letters of criterion 3 are those of Điều 6. */
export const TT124_SCHOOL: CriteriaContent = {
  ...TT124,
  key: "tt124-co-so-giao-duc",
  title: "Tiêu chuẩn “An toàn về an ninh, trật tự” của cơ sở giáo dục",
  unitClasses: ["co_so_giao_duc"],
  groups: [
    group(
      "GD-1",
      { title: "Nghị quyết, kế hoạch, đăng ký, nội quy, mô hình", clause: "TT 124 Đ.7.1" },
      foundationRows(
        { code: "GD-1", clause: "TT 124 Đ.7.1" },
        {
          rules: "bảo vệ, chính trị nội bộ, quản lý người học, phòng cháy chữa cháy",
          people: "người dạy, người học, nhân viên",
        },
      ),
    ),
    group("GD-2", { title: "Chấp hành pháp luật, phối hợp", clause: "TT 124 Đ.7.2" }, [
      row(
        "GD-2.1",
        { title: "Thực hiện đầy đủ pháp luật, quy chế phối hợp", measure: MET },
        byLaw("TT 124 Đ.7.2"),
      ),
      row(
        "GD-2.2",
        { title: "Phối hợp với Ban đại diện cha mẹ học sinh", measure: MET },
        { ...byLaw("TT 124 Đ.7.2"), notApplicableWhen: "Không phải cơ sở giáo dục phổ thông" },
      ),
    ]),
    group(
      "GD-3",
      { title: "Không để xảy ra bất kỳ trường hợp nào trong sáu trường hợp sau", clause: "TT 124 Đ.7.3" },
      organisationCaseRows(["a", "b", "c", "đ", "e", "g"], { code: "GD-3", clause: "TT 124 Đ.7.3; Đ.6.3" }),
    ),
    group("GD-4", { title: "Bạo lực học đường, tội phạm, tệ nạn", clause: "TT 124 Đ.7.4" }, [
      row("GD-4.1", { title: "Không có bạo lực học đường", measure: zero("vụ") }, byLaw("TT 124 Đ.7.4")),
      row(
        "GD-4.2",
        {
          title: "Không có người phạm tội hoặc mắc tệ nạn bị kỷ luật từ cảnh cáo trở lên",
          measure: zero("người"),
        },
        byLaw("TT 124 Đ.7.4"),
      ),
    ]),
    group(
      "GD-5",
      { title: "Lực lượng bảo vệ (nếu có)", clause: "TT 124 Đ.7.5" },
      guardRows({ code: "GD-5", clause: "TT 124 Đ.7.5" }),
    ),
    group(
      "GD-6",
      { title: "Đầu mối trực thuộc", clause: "TT 124 Đ.7.6" },
      partRows({ code: "GD-6", clause: "TT 124 Đ.7.6" }, "khoa, phòng, ban, tổ chuyên môn"),
    ),
  ],
};
