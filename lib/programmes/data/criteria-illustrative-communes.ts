import {
  atLeast,
  FORCE_MAJEURE,
  HANDLED_IN_TIME,
  MET,
  percent,
  zero,
} from "@/lib/programmes/data/criterion-parts";
import {
  EDITIONS,
  ILLUSTRATIVE,
  numberedGroups,
  type Edition,
  type IllustrativeRow,
} from "@/lib/programmes/data/illustrative";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { Sourced } from "@/lib/programmes/domain/sourced";

const knownCriterion = (number: number): Sourced => ({
  clause: `QĐ 9745, tiêu chí ${number}`,
  basis: "legal_text",
  mark: `Tiêu chí số ${number} của Quyết định số 9745/QĐ-BCA-V05 (nội dung tóm lược)`,
});

const SPREAD: IllustrativeRow = {
  title:
    "Chủ trương, pháp luật và chỉ đạo của cấp trên về an ninh, trật tự và phong trào được quán triệt, triển khai đầy đủ đến các ngành, đoàn thể, thôn, khu dân cư",
  measure: MET,
  like: "QĐ 9745, tiêu chí 1",
};

const FIRST_QUARTER_2022: IllustrativeRow = {
  title:
    "Quý I: Đảng ủy có nghị quyết, UBND có chương trình hoặc kế hoạch, Ban Chỉ đạo có chương trình công tác xây dựng phong trào với các chuyên đề",
  measure: MET,
  like: "QĐ 9745, tiêu chí 2",
};

const FIRST_QUARTER_2025: IllustrativeRow = {
  title: "Quý I: Đảng ủy có nghị quyết, UBND có kế hoạch xây dựng phong trào với các chuyên đề",
  measure: MET,
  like: "kế hoạch của tỉnh",
};

/** The two criteria of QĐ 9745 that are known open its edition; the edition of 2025 has none that is known. */
const OPENING = {
  "2022": [
    { ...SPREAD, known: knownCriterion(1) },
    { ...FIRST_QUARTER_2022, known: knownCriterion(2) },
  ],
  "2025": [{ ...SPREAD, like: "TT 124 Đ.4.2" }, FIRST_QUARTER_2025],
} as const satisfies Record<Edition, readonly IllustrativeRow[]>;

const LEADERSHIP: readonly IllustrativeRow[] = [
  {
    title: "Có kế hoạch xây dựng đơn vị điển hình, phân công rõ người, rõ việc",
    measure: MET,
    like: "kế hoạch của tỉnh",
  },
  {
    title: "Mỗi khu dân cư có cấp ủy viên hoặc cán bộ được phân công phụ trách",
    measure: percent(100, "Số khu dân cư có người phụ trách", "Tổng số khu dân cư"),
    like: "QĐ 510 Đ.7, mục 1",
  },
  {
    title: "Có quy chế hoặc kế hoạch phối hợp giữa Công an với Mặt trận và các đoàn thể, được thực hiện",
    measure: MET,
    like: "QĐ 510 Đ.7, mục 4",
  },
  {
    title: "Kiểm tra, đôn đốc phong trào ít nhất hai lần trong năm",
    measure: atLeast(2, "lần kiểm tra"),
    like: "kế hoạch của tỉnh",
  },
  { title: "Có sơ kết, tổng kết phong trào trong năm", measure: MET, like: "QĐ 510 Đ.7, mục 1" },
  { title: "Bố trí kinh phí, cơ sở vật chất cho phong trào", measure: MET, like: "kế hoạch của tỉnh" },
];

const PROPAGANDA: readonly IllustrativeRow[] = [
  {
    title: "Tuyên truyền bằng nhiều hình thức, có ứng dụng công nghệ thông tin, mạng xã hội",
    measure: MET,
    like: "QĐ 510 Đ.7, mục 2",
  },
  {
    title: "Ít nhất 90% hộ gia đình được tuyên truyền về phong trào",
    measure: percent(90, "Số hộ được tuyên truyền", "Tổng số hộ"),
    like: "QĐ 510 Đ.7, mục 2",
  },
  {
    title: "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc (19/8) thiết thực, hiệu quả",
    measure: MET,
    like: "QĐ 510 Đ.7, mục 3",
  },
  {
    title: "Ít nhất 90% hộ gia đình ký cam kết bảo đảm an ninh, trật tự",
    measure: percent(90, "Số hộ ký cam kết", "Tổng số hộ"),
    like: "TT 124 Đ.4.1",
  },
  {
    title: "Vận động Nhân dân giao nộp vũ khí, vật liệu nổ, pháo và công cụ hỗ trợ",
    measure: MET,
    like: "TT 124 Đ.4.2",
  },
  {
    title: "Ít nhất 90% kiến nghị, phản ánh của Nhân dân về an ninh, trật tự được giải quyết",
    measure: percent(90, "Số kiến nghị đã giải quyết", "Số kiến nghị đã tiếp nhận"),
    notApplicableWhen: "Trong năm không có kiến nghị, phản ánh",
    like: "TT 124 Đ.5.3",
  },
];

const MODELS: readonly IllustrativeRow[] = [
  { title: "Có ít nhất 01 mô hình về phong trào", measure: atLeast(1, "mô hình"), like: "TT 124 Đ.5.1" },
  {
    title: "Ít nhất 70% mô hình được đánh giá hoạt động hiệu quả",
    measure: percent(70, "Số mô hình hiệu quả", "Tổng số mô hình"),
    like: "TT 124 Đ.5.1",
  },
  {
    title: "Ít nhất 70% khu dân cư có mô hình tự phòng, tự quản, tự bảo vệ",
    measure: percent(70, "Số khu dân cư có mô hình", "Tổng số khu dân cư"),
    like: "kế hoạch của tỉnh",
  },
  {
    title: "100% khu dân cư có lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
    measure: percent(100, "Số khu dân cư có lực lượng", "Tổng số khu dân cư"),
    like: "TT 124 Đ.4.5",
  },
  {
    title: "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở hoàn thành nhiệm vụ trở lên",
    measure: MET,
    like: "TT 124 Đ.4.5",
  },
  {
    title: "Tập huấn, bồi dưỡng lực lượng nòng cốt ít nhất một lần trong năm",
    measure: atLeast(1, "lớp tập huấn"),
    like: "kế hoạch của tỉnh",
  },
  {
    title: "Công an cấp xã chủ động nắm tình hình, tham mưu, thực hiện hiệu quả",
    measure: MET,
    like: "TT 124 Đ.5.3",
  },
  {
    title: "Không có cán bộ Công an, thành viên lực lượng nòng cốt bị kỷ luật",
    measure: zero("người"),
    like: "TT 124 Đ.4.5, 5.3",
  },
];

const RESULTS: readonly IllustrativeRow[] = [
  { title: "Được công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự”", measure: MET, like: "TT 124 Đ.5" },
  {
    title: "Không để xảy ra tập trung đông người khiếu nại, gây rối trái pháp luật",
    measure: zero("vụ"),
    like: "TT 124 Đ.4.3.g",
  },
  {
    title: "Không để xảy ra tội phạm nghiêm trọng trở lên",
    measure: zero("vụ"),
    exceptions: [FORCE_MAJEURE, HANDLED_IN_TIME],
    like: "TT 124 Đ.4.4.b",
  },
  {
    title: "Kiềm chế, kéo giảm tội phạm, tệ nạn, vi phạm so với năm trước",
    measure: MET,
    like: "TT 124 Đ.4.4.a",
  },
  {
    title: "Không phát sinh tụ điểm phức tạp về tội phạm, tệ nạn",
    measure: zero("tụ điểm"),
    like: "TT 124 Đ.4.4.c",
  },
  {
    title: "Không để xảy ra cháy nổ nghiêm trọng, tai nạn lao động chết người, sự cố nghiêm trọng",
    measure: zero("vụ"),
    exceptions: [FORCE_MAJEURE],
    like: "TT 124 Đ.4.4.d",
  },
  {
    title: "Ít nhất 70% khu dân cư đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
    measure: percent(70, "Số khu dân cư đạt", "Tổng số khu dân cư"),
    like: "TT 124 Đ.5.4",
  },
  {
    title:
      "Ít nhất 70% cơ quan, doanh nghiệp, cơ sở giáo dục thuộc xã đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
    measure: percent(70, "Số đơn vị đạt", "Tổng số đơn vị thuộc đối tượng"),
    notApplicableWhen: "Địa bàn không có cơ quan, doanh nghiệp, cơ sở giáo dục thuộc đối tượng",
    like: "TT 124 Đ.5.4",
  },
];

const SPREADING: readonly IllustrativeRow[] = [
  {
    title: "Có kết quả phân loại phong trào năm trước",
    measure: MET,
    like: "QĐ 510",
  },
  {
    title: "Khen thưởng hoặc đề nghị khen thưởng kịp thời tập thể, cá nhân có thành tích",
    measure: atLeast(1, "tập thể, cá nhân"),
    like: "kế hoạch của tỉnh",
  },
  {
    title: "Nhân rộng ít nhất 01 mô hình hoặc gương người tốt, việc tốt",
    measure: atLeast(1, "mô hình, gương"),
    like: "kế hoạch của tỉnh",
  },
  { title: "Báo cáo đầy đủ, đúng thời hạn theo kế hoạch", measure: MET, like: "QĐ 510 Đ.7, mục 1" },
];

/** 34 rows, the number QĐ 9745 has for communes; all but two are invented. */
const illustrativeCommuneSet = (edition: Edition): CriteriaContent => ({
  ...ILLUSTRATIVE,
  ...EDITIONS[edition],
  key: `minh-hoa-${edition}-cap-xa`,
  title: "Tiêu chí xây dựng đơn vị hành chính cấp xã điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
  unitClasses: edition === "2022" ? ["xa", "phuong", "thi_tran"] : ["xa", "phuong", "dac_khu"],
  groups: numberedGroups([
    { title: "Lãnh đạo, chỉ đạo", rows: [...OPENING[edition], ...LEADERSHIP] },
    { title: "Tuyên truyền, vận động", rows: PROPAGANDA },
    { title: "Mô hình, lực lượng nòng cốt", rows: MODELS },
    { title: "Kết quả bảo đảm an ninh, trật tự", rows: RESULTS },
    { title: "Khen thưởng, nhân rộng", rows: SPREADING },
  ]),
});

export const ILLUSTRATIVE_COMMUNES_2022 = illustrativeCommuneSet("2022");
export const ILLUSTRATIVE_COMMUNES_2025 = illustrativeCommuneSet("2025");
