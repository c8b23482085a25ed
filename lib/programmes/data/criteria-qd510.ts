import { row } from "@/lib/programmes/data/criterion-parts";
import type { CriteriaContent, Criterion, GradeThreshold } from "@/lib/programmes/domain/criteria";
import type { UnitClass } from "@/lib/units/domain/unit-class";

const NOT_ENTERED = "chưa nhập";

/** Names in use; the thresholds are not known and stay empty. «Yếu» is added when the tenant confirms it. */
export const QD510_GRADES: readonly GradeThreshold[] = [
  { grade: "xuat_sac", atLeast: null },
  { grade: "kha", atLeast: null },
  { grade: "trung_binh", atLeast: null },
];

const item = (
  code: string,
  { title, maxPoints }: { readonly title: string; readonly maxPoints: number | null },
): Criterion =>
  row(
    code,
    { title, measure: { kind: "scored", maxPoints } },
    {
      clause: "QĐ 510 Đ.7",
      basis: "legal_text",
      evidence: "optional",
      ...(maxPoints === null ? { mark: NOT_ENTERED } : {}),
    },
  );

const qd510Set = (
  key: string,
  {
    title,
    unitClasses,
    criteria,
  }: {
    readonly title: string;
    readonly unitClasses: readonly UnitClass[];
    readonly criteria: readonly Criterion[];
  },
): CriteriaContent => ({
  key,
  title,
  programme: "movement_grade",
  unitClasses,
  legalText: "Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022 của Bộ trưởng Bộ Công an",
  label: "Quyết định 510/QĐ-BCA-V05 (mới nhập các mục đã biết; các mục còn lại và ngưỡng: chưa nhập)",
  illustrative: false,
  effective: { from: "2022-01-20", to: null },
  scheme: { kind: "scored", scale: 100, thresholds: QD510_GRADES },
  groups: [{ code: "QD510", title: "Bảng điểm", clause: "QĐ 510 Đ.7", criteria }],
});

/** The items of Điều 7 that could be read. It does not add up to 100, so it cannot be published as it is. */
export const QD510_ORGANISATIONS = qd510Set("qd510-co-quan-doanh-nghiep-co-so-giao-duc", {
  title: "Phân loại phong trào của cơ quan, doanh nghiệp, cơ sở giáo dục",
  unitClasses: ["co_quan", "doanh_nghiep", "co_so_giao_duc"],
  criteria: [
    item("QD510-1", {
      title:
        "Quý I: cấp ủy có nghị quyết (nơi có tổ chức Đảng); đơn vị có chương trình, kế hoạch; triển khai đủ văn bản cấp trên; sơ kết, tổng kết; thông tin báo cáo",
      maxPoints: 3,
    }),
    item("QD510-2", {
      title:
        "Nhiều hình thức tuyên truyền, thu hút ít nhất 90% đảng viên, người lao động, người học tham gia",
      maxPoints: 3,
    }),
    item("QD510-3", {
      title:
        "Hưởng ứng, tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc và chủ đề khác thiết thực, hiệu quả",
      maxPoints: 5,
    }),
    item("QD510-4a", {
      title: "Có quy chế hoặc kế hoạch phối hợp với chính quyền cơ sở, Công an",
      maxPoints: 1,
    }),
    item("QD510-4b", { title: "Phối hợp với chính quyền cơ sở, Công an: các ý còn lại", maxPoints: null }),
    item("QD510-5", { title: "Các mục còn lại của bảng điểm", maxPoints: null }),
  ],
});
