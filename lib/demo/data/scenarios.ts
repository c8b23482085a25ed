import { addDays, type IsoDate } from "@/lib/core/dates";
import { INVENTED } from "@/lib/demo/data/organisations";
import type { DemoScenario } from "@/lib/demo/data/scenario";
import type { DemoTenantCode } from "@/lib/demo/data/tenant";

const fund = (place: string): string => `Quỹ tín dụng nhân dân ${place} ${INVENTED}`;
const station = (place: string): string => `Trạm Y tế ${place} ${INVENTED}`;
const invented = (name: string): string => `${name} ${INVENTED}`;

/*
 * Left alone for a visitor to carry from the first step: Xã Phước Thuận and its THCS, Văn phòng HĐND và UBND huyện
 * Ninh Phước, Cấp nước Phan Rang (Ninh Thuận); Phường Lộc Thọ and its THCS (Nha Trang); Xã Xuân Thọ, Phường 1, Sở Tài
 * chính (Lâm Đồng); Xã Vĩnh Trạch and its THCS (An Giang); Trường THCS Yên Phong số 1 and Xã Gia Bình (Bắc Ninh).
 */

const NINH_THUAN: DemoScenario = {
  cycleYear: null,
  calendar: () => ({
    entryOn: "2023-02-10",
    listOn: "2023-02-10",
    dossiersFrom: "2023-02-20",
    waitingFrom: "2023-03-13",
    reviewOn: "2023-03-14",
    decidedOn: "2023-03-16",
  }),
  registrations: {
    selected: [
      "Phường Phước Mỹ",
      "Phường Bảo An",
      "Phòng Giáo dục và Đào tạo huyện Ninh Phước",
      invented("Trường THCS Phước Hữu"),
      invented("Công ty cổ phần Xây dựng Ninh Phước"),
      invented("Trường Cao đẳng nghề Đô Vinh"),
    ],
  },
  dossiers: {
    opened: ["Thị trấn Phước Dân"],
    begun: [invented("Trường THCS Phước Dân"), "Xã Phước Hữu"],
    evaluating: [
      invented("Công ty cổ phần Muối Phước Thuận"),
      "Trung tâm Y tế huyện Ninh Phước",
      "Sở Giáo dục và Đào tạo tỉnh Ninh Thuận",
    ],
    submitted: [station("Phước Thuận"), station("Phước Hữu"), "Phòng Tài chính - Kế hoạch huyện Ninh Phước"],
    declined_intake: [invented("Ban Quản lý chợ Phước Dân")],
    withdrawn: [invented("Công ty cổ phần Giống cây trồng Phước Dân")],
    received: [fund("Phước Hữu")],
    under_review: [invented("Công ty cổ phần Nho sạch Phước Hữu")],
    returned: [fund("Phước Thuận")],
    resubmitted: [station("Phước Dân")],
    in_meeting: [fund("Phước Dân")],
    on_agenda: [station("Phước Hậu"), fund("Phước Hậu")],
    on_planned_agenda: [invented("Công ty cổ phần Nước khoáng Phước Hậu")],
    in_written_opinions: [invented("Công ty cổ phần Bến xe Phước Dân")],
    asked_to_clarify: [invented("Hợp tác xã Vận tải An Hải")],
    not_recognised: [station("Phước Sơn")],
    proposed: [fund("Phước Sơn"), "Sở Y tế tỉnh Ninh Thuận"],
    decision_draft: [station("An Hải")],
    decision_ready: [
      fund("An Hải"),
      invented("Hợp tác xã Dệt thổ cẩm Phước Dân"),
      invented("Công ty cổ phần Điện gió Phước Sơn"),
    ],
    decision_sent_back: [invented("Công ty cổ phần Gạch ngói Phước Hải")],
    decision_signed: [station("Phước Hải")],
    recognised: ["Xã Phước Hải", fund("Phước Hải"), invented("Trường THPT Phước Dân")],
  },
  consulted: [invented("Công ty cổ phần Nho sạch Phước Hữu")],
  viaReturn: [fund("An Hải")],
  notMet: [],
};

const AN_GIANG: DemoScenario = {
  cycleYear: null,
  calendar: () => ({
    entryOn: "2023-02-06",
    listOn: "2023-02-06",
    dossiersFrom: "2023-02-15",
    waitingFrom: "2023-03-13",
    reviewOn: "2023-03-10",
    decidedOn: "2023-03-14",
  }),
  registrations: {
    selected: [
      "Phường Mỹ Bình",
      "Phường Mỹ Long",
      invented("Trường THCS Núi Sập"),
      invented("Công ty cổ phần Đá Núi Sập"),
    ],
  },
  dossiers: {
    opened: ["Thị trấn Núi Sập"],
    begun: ["Phòng Giáo dục và Đào tạo huyện Thoại Sơn", "Xã Thoại Giang"],
    evaluating: [
      invented("Công ty cổ phần Gạo Vĩnh Trạch"),
      "Trung tâm Y tế huyện Thoại Sơn",
      "Sở Giáo dục và Đào tạo tỉnh An Giang",
    ],
    submitted: [station("Vĩnh Trạch"), station("Định Mỹ"), invented("Trường THCS Định Mỹ")],
    declined_intake: [invented("Công ty cổ phần Bến xe Núi Sập")],
    withdrawn: [invented("Ban Quản lý chợ Vĩnh Trạch")],
    received: [fund("Định Mỹ")],
    under_review: [invented("Công ty cổ phần Lương thực Định Mỹ")],
    returned: [fund("Vĩnh Trạch")],
    resubmitted: [station("Núi Sập")],
    in_meeting: [fund("Núi Sập")],
    on_agenda: [station("Óc Eo"), fund("Óc Eo")],
    on_planned_agenda: [invented("Công ty cổ phần Cơ khí Định Mỹ")],
    in_written_opinions: [invented("Công ty cổ phần Gạch Thoại Giang")],
    asked_to_clarify: [invented("Hợp tác xã Vận tải Núi Sập")],
    not_recognised: [station("Thoại Giang")],
    proposed: [fund("Thoại Giang")],
    decision_draft: [station("Vọng Đông")],
    decision_ready: [fund("Vọng Đông"), invented("Công ty cổ phần Thủy sản Mỹ Quý")],
    decision_sent_back: [invented("Công ty cổ phần Cấp nước Óc Eo")],
    decision_signed: [station("Vĩnh Khánh")],
    recognised: ["Xã Định Mỹ", invented("Trường THPT Núi Sập")],
  },
  viaReturn: [fund("Vọng Đông")],
  notMet: [station("Óc Eo")],
};

const LAM_DONG: DemoScenario = {
  cycleYear: null,
  calendar: () => ({
    entryOn: "2023-04-05",
    listOn: "2023-04-05",
    dossiersFrom: "2023-09-05",
    waitingFrom: "2023-09-25",
    reviewOn: "2023-09-25",
    decidedOn: "2023-09-27",
  }),
  registrations: {
    selected: [
      "Xã Hiệp An",
      "Thị trấn Liên Nghĩa",
      "Sở Công Thương tỉnh Lâm Đồng",
      invented("Trường THCS Phường 8"),
      invented("Công ty cổ phần Hoa Phường 8"),
    ],
  },
  dossiers: {
    opened: ["Phường 8"],
    begun: [invented("Trường THPT Phường 4"), invented("Trường THCS Xuân Thọ")],
    evaluating: [
      invented("Công ty cổ phần Chè Xuân Thọ"),
      "Phòng Tài nguyên và Môi trường thành phố Đà Lạt",
      invented("Công ty TNHH Một thành viên Cấp thoát nước Phường 4"),
    ],
    submitted: [station("Xuân Thọ"), station("Phường 1"), "Phòng Giáo dục và Đào tạo thành phố Đà Lạt"],
    declined_intake: [invented("Công ty cổ phần Du lịch Phường 8")],
    withdrawn: [invented("Công ty cổ phần Cà phê Xuân Thọ")],
    received: [fund("Phường 1")],
    under_review: [fund("Phường 4")],
    returned: [fund("Xuân Thọ")],
    resubmitted: [station("Phường 4")],
    in_meeting: [fund("Phường 8")],
    on_agenda: [station("Phường 8"), fund("Phường 9")],
    on_planned_agenda: [invented("Công ty cổ phần Len Phường 1")],
    in_written_opinions: [invented("Hợp tác xã Vận tải Phường 8")],
    asked_to_clarify: [invented("Công ty cổ phần In Phường 4")],
    not_recognised: [station("Tà Nung")],
    proposed: [fund("Tà Nung"), "Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng"],
    decision_draft: [invented("Ban Quản lý chợ Xuân Thọ")],
    decision_ready: [station("Phường 9"), invented("Công ty TNHH Dược liệu Hiệp Thạnh")],
    decision_sent_back: [invented("Công ty cổ phần Rượu vang Phường 4")],
    decision_signed: [invented("Trường THPT Liên Nghĩa")],
    recognised: ["Phường 4", invented("Công ty cổ phần Thủy điện Ninh Gia")],
  },
  viaReturn: [],
  notMet: [],
};

const KHANH_HOA: DemoScenario = {
  cycleYear: null,
  calendar: () => ({
    entryOn: "2023-03-06",
    listOn: "2023-03-06",
    dossiersFrom: "2023-03-08",
    waitingFrom: "2023-03-10",
    reviewOn: "2023-03-14",
    decidedOn: "2023-03-14",
  }),
  registrations: {
    draft: ["Phường Vĩnh Hải", invented("Trường THCS Phước Đồng")],
    submitted: [
      "Phường Phước Hải",
      invented("Trường THCS Vĩnh Hải"),
      invented("Công ty cổ phần Thủy sản Vĩnh Nguyên"),
      invented("Tổ dân phố 1 Phước Hải"),
      invented("Công ty cổ phần Thương mại Phước Hải"),
    ],
    returned: [invented("Trường THCS Vĩnh Ngọc"), invented("Công ty cổ phần Vận tải Lộc Thọ")],
    accepted: [
      "Xã Vĩnh Ngọc",
      "Phường Phước Long",
      invented("Đài Truyền thanh phường Phước Hải"),
      invented("Thôn Phước Lợi"),
    ],
    rejected: ["Phường Vĩnh Nguyên"],
    withdrawn: [invented("Công ty TNHH Môi trường đô thị Phước Long")],
  },
  dossiers: {
    opened: ["Phòng Tài chính - Kế hoạch thành phố Nha Trang", invented("Tổ dân phố 2 Phước Hải")],
    begun: [
      invented("Trường THCS Phước Hải"),
      "Xã Phước Đồng",
      "Phòng Giáo dục và Đào tạo thành phố Nha Trang",
      invented("Công ty cổ phần Khách sạn Lộc Thọ"),
    ],
  },
  viaReturn: [],
  notMet: [],
};

/** Nha Trang's and its communes' year 2022: what was finished in time … */
const KHANH_HOA_FINISHED: DemoScenario = {
  cycleYear: 2022,
  calendar: () => ({
    entryOn: "2022-03-15",
    listOn: "2022-03-15",
    dossiersFrom: "2022-11-16",
    waitingFrom: "2022-11-16",
    resumedOn: "2022-11-17",
    reviewOn: "2022-11-18",
    decidedOn: "2022-11-18",
  }),
  registrations: {},
  dossiers: {
    recognised: [
      "Xã Vĩnh Ngọc",
      "Phòng Giáo dục và Đào tạo thành phố Nha Trang",
      invented("Tổ dân phố 1 Phước Hải"),
    ],
  },
  viaReturn: [],
  notMet: [],
};

/** … and what is still taken up again in March 2023. */
const KHANH_HOA_LEFT_OVER: DemoScenario = {
  cycleYear: 2022,
  calendar: () => ({
    entryOn: "2022-03-15",
    listOn: "2022-03-15",
    dossiersFrom: "2022-11-16",
    waitingFrom: "2022-11-16",
    resumedOn: "2023-03-07",
    reviewOn: "2023-03-13",
    decidedOn: "2023-03-14",
  }),
  registrations: {},
  dossiers: {
    evaluating: ["Phường Lộc Thọ", invented("Trường THCS Lộc Thọ")],
    submitted: [invented("Trường THCS Vĩnh Ngọc"), invented("Tổ dân phố 2 Phước Hải")],
    declined_intake: [invented("Công ty cổ phần Xây dựng Phước Long")],
    withdrawn: [invented("Công ty cổ phần In Vĩnh Hòa")],
    received: [invented("Công ty cổ phần Khách sạn Lộc Thọ")],
    under_review: [invented("Trường THCS Phước Đồng")],
    returned: [invented("Trường THCS Phước Hải")],
    resubmitted: ["Phường Vĩnh Hải"],
    proposed: ["Phường Vĩnh Hòa"],
    decision_draft: ["Phòng Tài chính - Kế hoạch thành phố Nha Trang"],
    decision_ready: ["Phường Phước Long", "Xã Vĩnh Thạnh", invented("Công ty cổ phần Thương mại Phước Hải")],
    decision_sent_back: [invented("Công ty cổ phần Đóng tàu Vĩnh Nguyên")],
    decision_signed: [invented("Công ty cổ phần Thủy sản Vĩnh Nguyên")],
  },
  viaReturn: [],
  notMet: [],
};

/** Last day on which dossiers of Bắc Ninh's cycle may be sent, with room for the acts that follow. */
const BAC_NINH_LAST: IsoDate = "2026-12-10";

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

const BAC_NINH: DemoScenario = {
  cycleYear: null,
  calendar: (today) => {
    const last = earlier(today, BAC_NINH_LAST);
    const before = (days: number, fixed: IsoDate): IsoDate => earlier(addDays(last, -days), fixed);
    return {
      entryOn: before(60, "2026-03-10"),
      listOn: before(50, "2026-04-15"),
      dossiersFrom: addDays(last, -21),
      waitingFrom: addDays(last, -6),
      reviewOn: addDays(last, -6),
      decidedOn: addDays(last, -3),
    };
  },
  registrations: {
    draft: ["Phường Việt Yên", "Xã Lục Ngạn"],
    submitted: ["Phường Quế Võ", invented("Trường THPT Tiên Du số 5")],
    returned: [invented("Hợp tác xã Nông nghiệp Lương Tài")],
    accepted: ["Xã Lương Tài", invented("Công ty CP Kính Việt Yên"), invented("Công ty TNHH Điện tử Quế Võ")],
    rejected: ["Phường Từ Sơn"],
    withdrawn: [invented("Công ty TNHH Bao bì Sông Cầu")],
    approved: ["Xã Tiên Du", invented("Trường THCS Tiên Du số 2"), invented("Trường THPT Hiệp Hòa số 7")],
  },
  dossiers: {
    opened: ["Phường Võ Cường"],
    begun: ["Xã Yên Phong", invented("Công ty CP Cơ khí Đông Phong")],
    submitted: [
      "Phường Vũ Ninh",
      "Sở Tài chính tỉnh Bắc Ninh",
      "Trung tâm Phục vụ hành chính công xã Yên Phong",
    ],
    declined_intake: [invented("Trường THCS Gia Bình số 1")],
    withdrawn: [invented("Công ty CP Gốm Phù Lãng")],
    received: ["Xã Tam Giang", "Trung tâm Phục vụ hành chính công phường Kinh Bắc"],
    under_review: ["Phường Bắc Giang"],
    returned: [invented("Công ty CP May Long Châu")],
    resubmitted: [invented("Trường THCS Kinh Bắc số 3")],
    proposed: [
      "Sở Nội vụ tỉnh Bắc Ninh",
      invented("Trường Cao đẳng nghề Từ Sơn"),
      invented("Công ty CP Vật liệu Thuận Thành"),
    ],
    decision_draft: [invented("Công ty TNHH Một thành viên Cấp nước Kinh Bắc")],
    decision_ready: [
      "Xã Lạng Giang",
      invented("Trung tâm Y tế Yên Phong"),
      "Sở Giáo dục và Đào tạo tỉnh Bắc Ninh",
    ],
    decision_sent_back: [invented("Công ty CP Thiết bị điện Từ Sơn")],
    decision_signed: [invented("Trường THPT Yên Phong số 9")],
    recognised: ["Xã Hiệp Hòa", invented("Công ty CP Nông sản Lục Ngạn")],
  },
  consulted: ["Phường Bắc Giang"],
  viaReturn: [invented("Trung tâm Y tế Yên Phong")],
  notMet: [invented("Công ty CP Vật liệu Thuận Thành")],
  reports: {
    overdue: ["Xã Tiên Du"],
    late: [invented("Trường THCS Tiên Du số 2")],
    red: ["Phường Võ Cường"],
    early: ["Phường Võ Cường", "Xã Hiệp Hòa", "Phường Vũ Ninh", invented("Trường Cao đẳng nghề Từ Sơn")],
  },
};

/** Each tenant's cases, in the order of their years. */
export const SCENARIOS = {
  bn: [BAC_NINH],
  nt: [NINH_THUAN],
  kh: [KHANH_HOA_FINISHED, KHANH_HOA_LEFT_OVER, KHANH_HOA],
  ld: [LAM_DONG],
  ag: [AN_GIANG],
} as const satisfies Record<DemoTenantCode, readonly DemoScenario[]>;
