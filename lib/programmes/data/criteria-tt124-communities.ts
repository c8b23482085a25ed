import { group, preventionRows, TT124, violationRows } from "@/lib/programmes/data/criteria-tt124-shared";
import { atLeast, MET, percent, row, zero } from "@/lib/programmes/data/criterion-parts";
import { byLaw } from "@/lib/programmes/data/sources";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";

const NO_VIOLATION = "Không để xảy ra bất kỳ trường hợp nào trong bảy trường hợp sau";
const PREVENTION = "Phòng ngừa tội phạm, tệ nạn, vi phạm có hiệu quả (đủ bốn ý)";
const OBEDIENCE = "Thực hiện đầy đủ chủ trương, pháp luật, quy định địa phương về an ninh, trật tự";

/** TT 124 Điều 4: khu dân cư, five criteria. */
export const TT124_RESIDENTIAL_AREA: CriteriaContent = {
  ...TT124,
  key: "tt124-khu-dan-cu",
  title: "Tiêu chuẩn “An toàn về an ninh, trật tự” của khu dân cư",
  unitClasses: ["khu_dan_cu"],
  groups: [
    group("KDC-1", { title: "Nghị quyết, đăng ký trong Quý I", clause: "TT 124 Đ.4.1" }, [
      row(
        "KDC-1.1",
        { title: "Quý I: chi bộ có nghị quyết, khu dân cư đăng ký phấn đấu", measure: MET },
        byLaw("TT 124 Đ.4.1"),
      ),
      row(
        "KDC-1.2",
        {
          title: "100% hộ đang cư trú đăng ký tham gia",
          measure: percent(100, "Số hộ đăng ký tham gia", "Số hộ đang cư trú"),
        },
        byLaw("TT 124 Đ.4.1"),
      ),
    ]),
    group("KDC-2", { title: OBEDIENCE, clause: "TT 124 Đ.4.2" }, [
      row("KDC-2", { title: OBEDIENCE, measure: MET }, byLaw("TT 124 Đ.4.2")),
    ]),
    group(
      "KDC-3",
      { title: NO_VIOLATION, clause: "TT 124 Đ.4.3" },
      violationRows({ code: "KDC-3", clause: "TT 124 Đ.4.3" }),
    ),
    group(
      "KDC-4",
      { title: PREVENTION, clause: "TT 124 Đ.4.4" },
      preventionRows({ code: "KDC-4", clause: "TT 124 Đ.4.4" }),
    ),
    group("KDC-5", { title: "Lực lượng bảo đảm an ninh, trật tự ở cơ sở", clause: "TT 124 Đ.4.5" }, [
      row(
        "KDC-5.1",
        { title: "Lực lượng bảo đảm an ninh, trật tự ở cơ sở hoàn thành nhiệm vụ trở lên", measure: MET },
        byLaw("TT 124 Đ.4.5"),
      ),
      row("KDC-5.2", { title: "Không có cá nhân bị kỷ luật", measure: zero("người") }, byLaw("TT 124 Đ.4.5")),
    ]),
  ],
};

/** TT 124 Điều 5: xã, phường, thị trấn, four criteria. The fourth reads the results of the commune's own units. */
export const TT124_COMMUNE: CriteriaContent = {
  ...TT124,
  key: "tt124-cap-xa",
  title: "Tiêu chuẩn “An toàn về an ninh, trật tự” của xã, phường, thị trấn",
  unitClasses: ["xa", "phuong", "thi_tran"],
  groups: [
    group("XA-1", { title: "Nghị quyết, kế hoạch, đăng ký trong Quý I; mô hình", clause: "TT 124 Đ.5.1" }, [
      row(
        "XA-1.1",
        {
          title: "Quý I: Đảng ủy có nghị quyết, UBND có kế hoạch bảo đảm an ninh, trật tự và đăng ký",
          measure: MET,
        },
        byLaw("TT 124 Đ.5.1"),
      ),
      row(
        "XA-1.2",
        {
          title: "Xây dựng, củng cố hoặc duy trì ít nhất 01 mô hình hiệu quả",
          measure: atLeast(1, "mô hình"),
        },
        byLaw("TT 124 Đ.5.1"),
      ),
    ]),
    group("XA-2", { title: "Đạt tiêu chí 2, 3, 4 của khu dân cư trên địa bàn xã", clause: "TT 124 Đ.5.2" }, [
      row("XA-2.2", { title: OBEDIENCE, measure: MET }, byLaw("TT 124 Đ.5.2; Đ.4.2")),
      ...violationRows({ code: "XA-2.3", clause: "TT 124 Đ.5.2; Đ.4.3" }),
      ...preventionRows({ code: "XA-2.4", clause: "TT 124 Đ.5.2; Đ.4.4" }),
    ]),
    group("XA-3", { title: "Công an xã", clause: "TT 124 Đ.5.3" }, [
      row(
        "XA-3.1",
        { title: "Công an xã chủ động nắm tình hình, tham mưu, thực hiện hiệu quả", measure: MET },
        byLaw("TT 124 Đ.5.3"),
      ),
      row(
        "XA-3.2",
        { title: "Không có cá nhân vi phạm bị kỷ luật", measure: zero("người") },
        byLaw("TT 124 Đ.5.3"),
      ),
    ]),
    group("XA-4", { title: "Kết quả của các đơn vị thuộc xã", clause: "TT 124 Đ.5.4" }, [
      row(
        "XA-4",
        {
          title: "100% đơn vị thuộc thẩm quyền hoặc được ủy quyền đăng ký; ít nhất 70% được công nhận",
          text: "Khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục thuộc thẩm quyền hoặc được ủy quyền: 100% đăng ký và ít nhất 70% được công nhận, tính gộp các loại đơn vị",
          measure: { kind: "computed", rule: "xa4" },
        },
        byLaw("TT 124 Đ.5.4"),
      ),
    ]),
  ],
};
