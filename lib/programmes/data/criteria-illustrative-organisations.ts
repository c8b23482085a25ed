import {
  atLeast,
  FORCE_MAJEURE,
  HANDLED_IN_TIME,
  MET,
  percent,
  zero,
} from "@/lib/programmes/data/criterion-parts";
import { EDITIONS, ILLUSTRATIVE, numberedGroups, type Edition } from "@/lib/programmes/data/illustrative";
import type { CriteriaContent, CriteriaGroup } from "@/lib/programmes/domain/criteria";

const GROUPS: readonly CriteriaGroup[] = numberedGroups([
  {
    title: "Lãnh đạo, chỉ đạo",
    rows: [
      {
        title: "Quý I: cấp ủy có nghị quyết về phong trào (riêng hoặc lồng ghép)",
        measure: MET,
        notApplicableWhen: "Nơi không có tổ chức Đảng",
        like: "QĐ 510 Đ.7, mục 1",
      },
      { title: "Có kế hoạch xây dựng đơn vị điển hình", measure: MET, like: "kế hoạch của tỉnh" },
      {
        title: "Triển khai đầy đủ văn bản chỉ đạo của cấp trên về an ninh, trật tự và phong trào",
        measure: MET,
        like: "QĐ 510 Đ.7, mục 1",
      },
      { title: "Có quy chế hoặc kế hoạch phối hợp với Công an", measure: MET, like: "QĐ 510 Đ.7, mục 4" },
      { title: "Có sơ kết, tổng kết phong trào trong năm", measure: MET, like: "QĐ 510 Đ.7, mục 1" },
    ],
  },
  {
    title: "Tuyên truyền, vận động",
    rows: [
      {
        title: "Ít nhất 90% người lao động, người dạy, người học tham gia các hình thức tuyên truyền",
        measure: percent(90, "Số người tham gia", "Tổng số người của đơn vị"),
        like: "QĐ 510 Đ.7, mục 2",
      },
      {
        title: "Hưởng ứng hoặc tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc (19/8)",
        measure: MET,
        like: "QĐ 510 Đ.7, mục 3",
      },
      {
        title: "100% người lao động, người dạy, người học được phổ biến nội quy bảo vệ",
        measure: percent(100, "Số người được phổ biến", "Tổng số người của đơn vị"),
        like: "TT 124 Đ.6.1, 7.1",
      },
    ],
  },
  {
    title: "Mô hình, lực lượng nòng cốt",
    rows: [
      {
        title: "Có ít nhất 01 mô hình về phong trào",
        measure: atLeast(1, "mô hình"),
        like: "TT 124 Đ.6.1, 7.1",
      },
      {
        title: "Lực lượng bảo vệ hoàn thành tốt nhiệm vụ trở lên",
        measure: MET,
        notApplicableWhen: "Đơn vị không có lực lượng bảo vệ",
        like: "TT 124 Đ.6.4, 7.5",
      },
      {
        title: "Tập huấn nghiệp vụ bảo vệ, phòng cháy chữa cháy ít nhất một lần trong năm",
        measure: atLeast(1, "lớp tập huấn"),
        like: "TT 124 Đ.6.1",
      },
      {
        title: "Ít nhất 70% đầu mối trực thuộc hoàn thành tốt nhiệm vụ trở lên",
        measure: percent(70, "Số đầu mối đạt", "Tổng số đầu mối trực thuộc"),
        notApplicableWhen: "Đơn vị không có đầu mối trực thuộc",
        like: "TT 124 Đ.6.5, 7.6",
      },
    ],
  },
  {
    title: "Kết quả bảo đảm an ninh, trật tự",
    rows: [
      {
        title: "Được công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
        measure: MET,
        like: "TT 124 Đ.6, 7",
      },
      {
        title: "Không để xảy ra tội phạm nghiêm trọng trở lên",
        measure: zero("vụ"),
        exceptions: [FORCE_MAJEURE, HANDLED_IN_TIME],
        like: "TT 124 Đ.6.3.đ",
      },
      {
        title: "Không để xảy ra vi phạm bảo vệ bí mật Nhà nước",
        measure: zero("vụ"),
        like: "TT 124 Đ.6.3.e",
      },
      {
        title: "Không để xảy ra cháy nổ nghiêm trọng, tai nạn lao động chết người, sự cố nghiêm trọng",
        measure: zero("vụ"),
        exceptions: [FORCE_MAJEURE],
        like: "TT 124 Đ.6.3.g",
      },
      {
        title: "Không có người bị kỷ luật từ cảnh cáo trở lên do vi phạm về an ninh, trật tự",
        measure: zero("người"),
        like: "TT 124 Đ.6.3.h, 7.4",
      },
    ],
  },
  {
    title: "Khen thưởng, nhân rộng",
    rows: [
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
    ],
  },
]);

/** 20 rows; how many QĐ 9745 has for these classes is not known. All are invented. */
const illustrativeOrganisationSet = (edition: Edition): CriteriaContent => ({
  ...ILLUSTRATIVE,
  ...EDITIONS[edition],
  key: `minh-hoa-${edition}-co-quan-doanh-nghiep-co-so-giao-duc`,
  title:
    "Tiêu chí xây dựng cơ quan, doanh nghiệp, cơ sở giáo dục điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
  unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
  groups: GROUPS,
});

export const ILLUSTRATIVE_ORGANISATIONS_2022 = illustrativeOrganisationSet("2022");
export const ILLUSTRATIVE_ORGANISATIONS_2025 = illustrativeOrganisationSet("2025");
