import {
  concludeTheMeeting,
  copyAPlan,
  copyASet,
  markForSupplement,
  numberThePapers,
  readThrough,
} from "./before-screens";
import { INVITED, PLATFORM_ADMIN, WITH_SECOND_FACTOR } from "./platform";
import { NOBODY, NOTHING, STALE, type Screen } from "./screen";

const COMMUNE = "bn.ca-xa-yen-phong";
const REVIEWER = "bn.ca-tinh.tham-dinh";
const CHAIR = "bn.chu-tich";
const CLERK = "bn.van-thu";
const ADMIN = "bn.quan-tri";
const SECRETARY = "nt.thu-ky-huyen-ninh-phuoc";
const PROVINCE_SECRETARY = "nt.thu-ky-tinh";
const MEMBER = "nt.uy-vien-1-huyen-ninh-phuoc";
const DISTRICT = "nt.tt-huyen-ninh-phuoc";
const EVALUATOR = "nt.tt-xa-phuoc-thuan";
const RECEIVER = "kh.tt-thanh-pho-nha-trang";
const WARD = "kh.ca-phuong-loc-tho";
/** Of a body that was asked about a dossier next to it and has not answered. */
const ASKED = "bn.ca-phuong-que-vo";
/** An officer whose ward has no registration, no dossier and no work yet. */
const IDLE = "ag.ca-phuong-binh-khanh";

/** What anybody may see. */
const PUBLIC: readonly Screen[] = [
  {
    route: "/",
    as: null,
    looks: [{ name: "a code that is none", at: "/?ma=sai-ma" }],
  },
  {
    route: "/dang-nhap",
    as: null,
    badPosts: [
      { form: "/api/auth/sign-in" },
      { form: "/api/auth/sign-in", type: { signInName: "khong.co.ai", password: "sai-mat-khau" } },
    ],
  },
  {
    route: "/don-vi-duoc-cong-nhan",
    as: null,
    looks: [{ name: "nothing found", at: `/don-vi-duoc-cong-nhan?tim=${NOTHING}` }],
  },
  {
    route: "/dang-nhap/xac-nhan",
    as: WITH_SECOND_FACTOR,
    badPosts: [{ form: "/api/account/second-factor" }],
  },
  { route: "/huong-dan", as: null },
  { route: "/tro-giup", as: null },
  { route: "/tro-nang", as: null },
  {
    route: "/loi-moi/[token]",
    as: null,
    way: [`/loi-moi/${INVITED}`],
    looks: [{ name: "a link that is used up", at: "/loi-moi/mot-duong-dan-khong-con-dung-duoc" }],
    badPosts: [{ form: "/api/platform/invitation", type: { newPassword: "ngan", repeatedPassword: "khac" } }],
  },
];

const TO_VERSION = ["/bo-tieu-chi", "/bo-tieu-chi/[versionId]"] as const;

/** Criteria sets: what everybody reads, and the draft that the demo's province has begun. */
const CRITERIA: readonly Screen[] = [
  { route: "/bo-tieu-chi", as: ADMIN, looks: [{ name: "reader", as: COMMUNE, at: "/bo-tieu-chi" }] },
  {
    route: "/bo-tieu-chi/moi",
    as: ADMIN,
    badPosts: [{ form: "/api/criteria/start", type: { title: "Bộ tiêu chí chưa đủ thông tin" } }],
  },
  { route: "/bo-tieu-chi/[versionId]", as: ADMIN, way: [...TO_VERSION] },
  {
    route: "/bo-tieu-chi/[versionId]/thong-tin",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/thong-tin"],
    badPosts: [
      { form: "/api/criteria/save-header", type: { from: "31/2/2026" } },
      { form: "/api/criteria/save-header", type: { ...STALE }, asIs: true },
    ],
  },
  {
    route: "/bo-tieu-chi/[versionId]/nhom/[code]",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/nhom/[code]"],
    badPosts: [
      { form: "/api/criteria/save-group", type: { code: "mã có dấu cách" } },
      { form: "/api/criteria/save-group", type: { ...STALE }, asIs: true },
    ],
  },
  {
    route: "/bo-tieu-chi/[versionId]/tieu-chi/[code]",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/tieu-chi/[code]"],
    badPosts: [
      { form: "/api/criteria/save-criterion", type: { title: "Chỉ có tiêu đề" } },
      { form: "/api/criteria/save-criterion", type: { ...STALE }, asIs: true },
    ],
  },
  {
    route: "/bo-tieu-chi/[versionId]/xem-truoc/[code]",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/xem-truoc/[code]"],
  },
  {
    route: "/bo-tieu-chi/[versionId]/thu",
    as: PROVINCE_SECRETARY,
    before: copyASet,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/thu"],
  },
  {
    route: "/bo-tieu-chi/[versionId]/nhap-tep",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/nhap-tep"],
    badPosts: [{ form: "/api/criteria/read-file" }],
  },
  {
    route: "/bo-tieu-chi/[versionId]/cong-bo",
    as: ADMIN,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/cong-bo"],
  },
  {
    route: "/bo-tieu-chi/[versionId]/so-sanh",
    as: ADMIN,
    before: copyASet,
    way: [...TO_VERSION, "/bo-tieu-chi/[versionId]/so-sanh"],
  },
];

const TO_PLAN = ["/ke-hoach", "/ke-hoach/[planVersionId]"] as const;
const toPlanDraft = (part: string) => [...TO_PLAN, `/ke-hoach/[planVersionId]/${part}`];

const PLAN_PART = "/ke-hoach/[planVersionId]/[phan]";
const PLAN_ITEM = `${PLAN_PART}/[ma]`;

/** The pages of a draft's parts, and the form of an item: by the links of the draft, or of a part named here. */
const partOf = (then: string): Screen => ({
  route: PLAN_PART,
  as: ADMIN,
  before: copyAPlan,
  way: [...TO_PLAN],
  then,
});
const itemOf = (then: string, ...badPosts: NonNullable<Screen["badPosts"]>): Screen => ({
  ...partOf(then),
  route: PLAN_ITEM,
  badPosts,
});
const SAVE_ITEM = "/api/plans/save-item";

const PLAN_PARTS: readonly Screen[] = [
  partOf("pham-vi"),
  partOf("moc"),
  partOf("duy-tri"),
  {
    route: PLAN_ITEM,
    as: ADMIN,
    before: copyAPlan,
    way: [...toPlanDraft("[phan]"), PLAN_ITEM],
    badPosts: [
      { form: SAVE_ITEM, type: { clause: "" } },
      { form: SAVE_ITEM, type: STALE, asIs: true },
    ],
  },
  itemOf("pham-vi/moi", {
    form: SAVE_ITEM,
    type: { unitClasses: "xa", managingLevel: "commune", clause: "I" },
  }),
  itemOf("bo-tieu-chi/moi", { form: SAVE_ITEM, type: { source: "Nguyên văn" } }),
  itemOf("dieu-kien/moi", {
    form: SAVE_ITEM,
    type: { "line:0:title": "Đạt an toàn", "line:0:yearsBack": "hai" },
  }),
  itemOf("moc/dossier", { form: SAVE_ITEM, type: { kind: "on", firstDay: "31/2" } }),
  itemOf("chi-tieu/assigned", { form: SAVE_ITEM, type: { kind: "assigned", number: "bốn mươi" } }),
  itemOf("duy-tri/hang-nam", { form: SAVE_ITEM, type: { kind: "recheck", everyYears: "0" } }),
  partOf("dang-ky-lua-chon"),
  partOf("thanh-phan"),
  itemOf("dang-ky-lua-chon/cach-vao", {
    form: SAVE_ITEM,
    type: { kind: "registered_then_approved", "approval:decisionTitle": "", clause: "II" },
  }),
  itemOf("giay-to-dang-ky/moi", { form: SAVE_ITEM, type: { waivedWhen: "Nơi không có" } }),
  itemOf("thanh-phan/moi", { form: SAVE_ITEM, type: { title: "Bản cam kết", clause: "II" } }),
  { ...partOf("tuyen"), route: "/ke-hoach/[planVersionId]/tuyen" },
  {
    ...partOf("tuyen/organisations"),
    route: "/ke-hoach/[planVersionId]/tuyen/[ma]",
    badPosts: [{ form: SAVE_ITEM, type: { until: "1/1/2020" } }],
  },
  {
    ...partOf("tuyen/moi"),
    route: "/ke-hoach/[planVersionId]/tuyen/[ma]",
    badPosts: [{ form: SAVE_ITEM, type: { title: "Dòng mới", clause: "II" } }],
  },
  {
    ...partOf("tuyen/organisations/them-decide"),
    route: "/ke-hoach/[planVersionId]/tuyen/[ma]/[buoc]",
    badPosts: [{ form: SAVE_ITEM, type: { symbol: "", clause: "II" } }],
  },
];

/** Plans: what everybody reads, and next year's as a draft at the province. */
const PLANS: readonly Screen[] = [
  {
    route: "/ke-hoach",
    as: COMMUNE,
    looks: [{ name: "who writes plans", as: ADMIN, at: "/ke-hoach" }],
  },
  {
    route: "/ke-hoach/[planVersionId]",
    as: ADMIN,
    way: [...TO_PLAN],
    badPosts: [{ form: "/api/plans/copy", type: { bodyId: "" } }],
    looks: [{ name: "reader", as: COMMUNE, at: "." }],
  },
  {
    route: "/ke-hoach/moi",
    as: ADMIN,
    badPosts: [{ form: "/api/plans/start", type: { title: "Kế hoạch mới", cycleYear: "hai nghìn" } }],
  },
  {
    route: "/ke-hoach/nhap-tep",
    as: ADMIN,
    badPosts: [{ form: "/api/plans/read-file" }],
  },
  {
    route: "/ke-hoach/[planVersionId]/thong-tin",
    as: ADMIN,
    before: copyAPlan,
    way: toPlanDraft("thong-tin"),
    badPosts: [
      { form: "/api/plans/save-paper", type: { title: "Kế hoạch thiếu ngày", documentDate: "31/2/2027" } },
      { form: "/api/plans/save-paper", type: { ...STALE }, asIs: true },
    ],
  },
  ...PLAN_PARTS,
  {
    route: "/ke-hoach/[planVersionId]/nhap-tep",
    as: ADMIN,
    before: copyAPlan,
    way: toPlanDraft("nhap-tep"),
    badPosts: [{ form: "/api/plans/replace-draft" }],
  },
  { route: "/ke-hoach/[planVersionId]/thu", as: ADMIN, before: copyAPlan, way: toPlanDraft("thu") },
  {
    route: "/ke-hoach/[planVersionId]/tien-do",
    as: PROVINCE_SECRETARY,
    way: [...TO_PLAN, "/ke-hoach/[planVersionId]/tien-do"],
  },
  {
    route: "/ke-hoach/[planVersionId]/quy-trinh",
    as: SECRETARY,
    way: [...TO_PLAN, "/ke-hoach/[planVersionId]/quy-trinh"],
  },
  {
    route: "/ke-hoach/[planVersionId]/quy-trinh",
    as: ADMIN,
    before: copyAPlan,
    way: toPlanDraft("quy-trinh"),
  },
  {
    route: "/ke-hoach/[planVersionId]/cong-bo",
    as: ADMIN,
    before: copyAPlan,
    way: toPlanDraft("cong-bo"),
    badPosts: [{ form: "/api/plans/publish", type: { ...STALE }, asIs: true }],
  },
];

/** Entry: units, plans, registrations. */
const ENTRY: readonly Screen[] = [
  {
    route: "/viec-cua-toi",
    as: COMMUNE,
    looks: [
      { name: "empty", as: IDLE, at: "/viec-cua-toi" },
      { name: "another box", at: "/viec-cua-toi?hop=da-xu-ly" },
      { name: "reviewer", as: REVIEWER, at: "/viec-cua-toi" },
    ],
  },
  {
    route: "/viec-cua-toi/bo-loc/[filterId]",
    as: REVIEWER,
    way: ["/viec-cua-toi", "/viec-cua-toi/bo-loc/[filterId]"],
    badPosts: [{ form: "/api/reports/rename-filter" }],
  },
  {
    route: "/don-vi",
    as: COMMUNE,
    looks: [{ name: "nothing found", at: `/don-vi?q=${NOTHING}` }],
    badPosts: [{ form: "/api/reports/save-filter", at: "/don-vi?q=truong" }],
  },
  { route: "/don-vi/[unitId]", as: COMMUNE, way: ["/don-vi", "/don-vi/[unitId]"] },
  {
    route: "/don-vi/[unitId]/thay-doi",
    as: ADMIN,
    way: ["/don-vi?loai=doanh_nghiep", "/don-vi/[unitId]", "/don-vi/[unitId]/thay-doi"],
    badPosts: [
      { form: "/api/units/change-name" },
      { form: "/api/units/change-name", type: { document: "12/QĐ-UBND", validFrom: "31/2/2027" } },
      { form: "/api/units/change-manager" },
      { form: "/api/units/merge", type: { successorName: "Đơn vị không có trong sổ" } },
    ],
  },
  {
    route: "/don-vi/[unitId]/uy-quyen",
    as: ADMIN,
    way: ["/viec-cua-toi", "/don-vi/[unitId]/uy-quyen"],
    badPosts: [
      { form: "/api/units/record-delegation" },
      { form: "/api/units/record-delegation", type: { document: "12/QĐ-UBND", lastDay: "31/2/2027" } },
      { form: "/api/units/end-delegation", type: { endsAfter: "hôm qua" } },
    ],
  },
  {
    route: "/don-vi/them",
    as: COMMUNE,
    badPosts: [{ form: "/api/units/add", type: { name: "Trường (thử nghiệm) chưa đủ thông tin" } }],
  },
  ...PLANS,
  {
    route: "/xet-tiep/[overrideId]",
    as: REVIEWER,
    way: ["/viec-cua-toi", "/xet-tiep/[overrideId]"],
    looks: [{ name: "whoever proposed it", as: "bn.ca-tinh.tham-dinh-2", at: "." }],
    badPosts: [{ form: "/api/registrations/refuse-override" }],
  },
  {
    route: "/xet-tiep/moi",
    as: SECRETARY,
    way: ["/dang-ky", "/dang-ky/lua-chon", "/xet-tiep/moi"],
    badPosts: [
      { form: "/api/registrations/propose-override" },
      {
        form: "/api/registrations/propose-override",
        type: { documentNumber: "118/UBND-NC", documentDate: "31/2/2023" },
      },
    ],
  },
  {
    route: "/ket-qua",
    as: REVIEWER,
    looks: [
      { name: "nothing found", at: `/ket-qua?q=${NOTHING}` },
      { name: "empty", as: RECEIVER, at: "/ket-qua" },
    ],
  },
  {
    route: "/ket-qua/[resultId]",
    as: REVIEWER,
    way: ["/ket-qua?trang-thai=waiting", "/ket-qua/[resultId]"],
    looks: [{ name: "whoever entered it", as: "bn.ca-xa-luong-tai", at: "." }],
    badPosts: [{ form: "/api/results/refuse" }],
  },
  {
    route: "/ket-qua/nhap",
    as: REVIEWER,
    way: ["/ket-qua", "/ket-qua/nhap"],
    looks: [
      { name: "units found", at: "?q=truong" },
      { name: "nothing found", at: `?q=${NOTHING}` },
    ],
  },
  {
    route: "/ket-qua/nhap",
    as: COMMUNE,
    way: ["/don-vi", "/don-vi/[unitId]", "/ket-qua/nhap"],
    badPosts: [
      { form: "/api/results/enter" },
      {
        form: "/api/results/enter",
        type: { cycleYear: "22", decisionNumber: "12/QĐ-UBND", decidedOn: "31/2/2025" },
      },
    ],
  },
  ...CRITERIA,
  {
    route: "/ke-hoach/[planVersionId]/gia-han",
    as: CHAIR,
    way: ["/ke-hoach", "/ke-hoach/[planVersionId]", "/ke-hoach/[planVersionId]/gia-han"],
    badPosts: [
      { form: "/api/deadlines/extend-milestone" },
      {
        form: "/api/deadlines/extend-milestone",
        type: { closesOn: "ngày mai", documentNumber: "15/TB-UBND" },
      },
    ],
  },
  {
    route: "/ho-so/[dossierId]/gia-han",
    as: SECRETARY,
    way: ["/ho-so", "/ho-so/[dossierId]", "/ho-so/[dossierId]/gia-han"],
    badPosts: [{ form: "/api/deadlines/extend-step" }],
  },
  {
    route: "/dang-ky",
    as: COMMUNE,
    looks: [
      { name: "nothing found", at: `/dang-ky?q=${NOTHING}` },
      { name: "empty", as: IDLE, at: "/dang-ky" },
      { name: "receiver", as: RECEIVER, at: "/dang-ky" },
    ],
  },
  {
    route: "/bao-cao-thang",
    as: REVIEWER,
    looks: [
      { name: "a filter that nothing passes", at: "/bao-cao-thang?ky=2026-09&loc=qua-han" },
      { name: "the unit's side", as: COMMUNE, at: "/bao-cao-thang" },
      { name: "no plan asks for reports", as: IDLE, at: "/bao-cao-thang" },
    ],
  },
  {
    route: "/bao-cao-thang/[registrationId]/[ky]",
    as: COMMUNE,
    way: ["/bao-cao-thang", "/bao-cao-thang/[registrationId]/[ky]"],
    badPosts: [{ form: "/api/registrations/send-report", type: { done: "" } }],
  },
  {
    route: "/dang-ky/[registrationId]",
    as: COMMUNE,
    way: ["/dang-ky", "/dang-ky/[registrationId]"],
  },
  {
    route: "/dang-ky/[registrationId]/giay-to/[ma]",
    as: WARD,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/giay-to/[ma]"],
    badPosts: [
      { form: "/api/registrations/save-paper" },
      {
        form: "/api/registrations/save-paper",
        type: { source: "number", documentNumber: "12-NQ/ĐU", documentDate: "ngày mai" },
      },
    ],
  },
  {
    route: "/dang-ky/[registrationId]/giay-to/[ma]/xem",
    as: WARD,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/giay-to/[ma]"],
    then: "xem",
  },
  {
    route: "/dang-ky/[registrationId]/gui",
    as: "kh.ca-phuong-vinh-hai",
    before: numberThePapers,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/gui"],
    badPosts: [{ form: "/api/registrations/submit", asIs: true, type: STALE }],
  },
  {
    route: "/dang-ky/[registrationId]/rut",
    as: WARD,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/rut"],
    badPosts: [{ form: "/api/registrations/withdraw" }],
  },
  {
    route: "/dang-ky/[registrationId]/ghi-nhan",
    as: RECEIVER,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/ghi-nhan"],
    badPosts: [{ form: "/api/registrations/accept", asIs: true, type: STALE }],
  },
  {
    route: "/dang-ky/[registrationId]/tra-lai",
    as: RECEIVER,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/tra-lai"],
    badPosts: [
      { form: "/api/registrations/return" },
      { form: "/api/registrations/return", asIs: true, type: { ...STALE, reason: "Thiếu nghị quyết." } },
    ],
  },
  {
    route: "/dang-ky/[registrationId]/khong-phe-duyet",
    as: RECEIVER,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/khong-phe-duyet"],
    badPosts: [{ form: "/api/registrations/reject" }],
  },
  {
    route: "/dang-ky/[registrationId]/bo-lua-chon",
    as: SECRETARY,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/bo-lua-chon"],
    badPosts: [{ form: "/api/registrations/deselect" }],
  },
  {
    route: "/dang-ky/[registrationId]/ngoai-danh-sach",
    as: REVIEWER,
    way: ["/dang-ky", "/dang-ky/[registrationId]", "/dang-ky/[registrationId]/ngoai-danh-sach"],
    badPosts: [{ form: "/api/registrations/leave-off" }],
  },
  {
    route: "/dang-ky/moi",
    as: COMMUNE,
    way: ["/dang-ky", "/dang-ky/moi"],
    looks: [{ name: "nothing found", at: `&q=${NOTHING}` }],
  },
  {
    route: "/dang-ky/moi/kiem-tra",
    as: COMMUNE,
    way: ["/dang-ky", "/dang-ky/moi"],
    then: "choose-first",
    badPosts: [{ form: "/api/registrations/draft", asIs: true, type: { unitId: NOBODY } }],
  },
  {
    route: "/dang-ky/lua-chon",
    as: SECRETARY,
    way: ["/dang-ky", "/dang-ky/lua-chon"],
    looks: [{ name: "nothing found", at: `&q=${NOTHING}` }],
  },
  {
    route: "/dang-ky/lua-chon/kiem-tra",
    as: SECRETARY,
    way: ["/dang-ky", "/dang-ky/lua-chon"],
    then: "choose-first",
    badPosts: [{ form: "/api/registrations/select", asIs: true, type: { unitId: NOBODY } }],
  },
];

const DRAFT = ["/ho-so?trang-thai=draft", "/ho-so/[dossierId]"] as const;

/** The dossier and its tasks. */
const DOSSIERS: readonly Screen[] = [
  {
    route: "/ho-so",
    as: COMMUNE,
    looks: [
      { name: "nothing found", at: `/ho-so?q=${NOTHING}` },
      { name: "empty", as: IDLE, at: "/ho-so" },
      { name: "reviewer", as: REVIEWER, at: "/ho-so" },
    ],
  },
  {
    route: "/ho-so/[dossierId]",
    as: COMMUNE,
    way: DRAFT,
  },
  {
    route: "/ho-so/[dossierId]/don-vi",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/don-vi"],
    badPosts: [{ form: "/api/dossiers/confirm-unit-information" }],
  },
  {
    route: "/ho-so/[dossierId]/dieu-kien",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/dieu-kien"],
    badPosts: [{ form: "/api/dossiers/confirm-eligibility" }],
  },
  {
    route: "/ho-so/[dossierId]/tieu-chi/[group]",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/tieu-chi/[group]"],
    badPosts: [{ form: "/api/dossiers/save-answers", type: { completed: "yes" } }],
  },
  {
    route: "/ho-so/[dossierId]/don-vi-da-tinh",
    as: "kh.ca-xa-phuoc-dong",
    way: [
      "/ho-so",
      "/ho-so/[dossierId]",
      "/ho-so/[dossierId]/tieu-chi/[group]",
      "/ho-so/[dossierId]/don-vi-da-tinh",
    ],
  },
  {
    route: "/ho-so/[dossierId]/[component]",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/[component]"],
    badPosts: [{ form: "/api/dossiers/save-component", type: { done: "yes" } }],
  },
  {
    route: "/ho-so/[dossierId]/minh-chung",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/minh-chung", "/ho-so/[dossierId]/minh-chung"],
    badPosts: [
      { form: "/api/dossiers/add-evidence-files" },
      { form: "/api/dossiers/add-evidence-document", type: { issuer: "Công an xã" } },
    ],
  },
  {
    route: "/ho-so/[dossierId]/phan-cong",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/phan-cong"],
    badPosts: [{ form: "/api/dossiers/give-rows", type: { beforeOn: "1/1" } }],
  },
  {
    route: "/ho-so/[dossierId]/kiem-tra",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/kiem-tra"],
    badPosts: [{ form: "/api/dossiers/submit-dossier" }],
  },
  {
    route: "/ho-so/[dossierId]/kiem-tra",
    as: "nt.ca-xa-phuoc-thuan",
    way: ["/ho-so?trang-thai=returned", "/ho-so/[dossierId]", "/ho-so/[dossierId]/kiem-tra"],
    badPosts: [{ form: "/api/dossiers/resubmit-dossier" }],
  },
  {
    route: "/ho-so/[dossierId]/lich-su",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/lich-su"],
  },
  {
    route: "/ho-so/[dossierId]/ai-da-xem",
    as: COMMUNE,
    way: [...DRAFT, "/ho-so/[dossierId]/lich-su", "/ho-so/[dossierId]/ai-da-xem"],
  },
  {
    route: "/ho-so/[dossierId]/da-nop",
    as: COMMUNE,
    way: ["/ho-so", "/ho-so/[dossierId]", "/ho-so/[dossierId]/da-nop"],
    badPosts: [{ form: "/api/dossiers/recall-dossier" }, { form: "/api/dossiers/withdraw-dossier" }],
  },
];

const DESK = ["/tham-dinh", "/tham-dinh/[dossierId]"] as const;

/** Evaluation and appraisal. */
const APPRAISAL: readonly Screen[] = [
  {
    route: "/ho-so/[dossierId]/[component]",
    as: EVALUATOR,
    way: [...DESK, "/ho-so/[dossierId]/[component]"],
    badPosts: [{ form: "/api/dossiers/save-minutes", type: { done: "yes" } }],
  },
  {
    route: "/tham-dinh",
    as: REVIEWER,
    looks: [
      { name: "nothing found", at: `/tham-dinh?q=${NOTHING}` },
      { name: "district", as: DISTRICT, at: "/tham-dinh" },
    ],
    badPosts: [{ form: "/api/appraisals/claim" }],
  },
  {
    route: "/tham-dinh/[dossierId]",
    as: EVALUATOR,
    way: DESK,
    badPosts: [{ form: "/api/appraisals/save", asIs: true, type: { revision: "999999" } }],
  },
  {
    route: "/tham-dinh/[dossierId]/tiep-nhan",
    as: REVIEWER,
    way: ["/viec-cua-toi", "/tham-dinh/[dossierId]/tiep-nhan"],
    badPosts: [
      { form: "/api/appraisals/receive", asIs: true, type: STALE },
      { form: "/api/appraisals/decline-intake" },
    ],
  },
  {
    route: "/tham-dinh/[dossierId]/tra-lai",
    as: "ag.tt-huyen-thoai-son",
    before: markForSupplement,
    way: DESK,
    then: "tra-lai",
    badPosts: [{ form: "/api/appraisals/return", type: { dueOn: "31/2/2023" } }],
  },
  {
    route: "/tham-dinh/[dossierId]/y-kien",
    as: REVIEWER,
    way: [...DESK, "/tham-dinh/[dossierId]/y-kien"],
    looks: [{ name: "nobody found", at: `?tim=${NOTHING}` }],
    badPosts: [
      { form: "/api/opinions/ask", type: { question: "Có vụ việc nào không?", dueOn: "31/2/2027" } },
    ],
  },
  {
    route: "/y-kien",
    as: ASKED,
    looks: [{ name: "empty", as: IDLE, at: "/y-kien" }],
  },
  {
    route: "/y-kien/[requestId]",
    as: ASKED,
    way: ["/viec-cua-toi", "/y-kien/[requestId]"],
    badPosts: [{ form: "/api/opinions/give", type: { position: "disagree" } }],
  },
  {
    route: "/tham-dinh/[dossierId]/phieu",
    as: REVIEWER,
    before: readThrough,
    way: DESK,
    then: "phieu",
    badPosts: [{ form: "/api/appraisals/propose", type: { proposal: "not_recognise" } }],
  },
];

const REVIEW = ["/hop-xet", "/hop-xet/[id]/dieu-hanh"] as const;

/** Meetings and written opinions. */
const MEETINGS: readonly Screen[] = [
  {
    route: "/hop-xet",
    as: SECRETARY,
    looks: [
      { name: "member", as: MEMBER, at: "/hop-xet" },
      { name: "empty", as: "nt.truong-ban-tinh", at: "/hop-xet" },
    ],
  },
  {
    route: "/hop-xet/moi",
    as: SECRETARY,
    badPosts: [{ form: "/api/meetings/create" }],
  },
  {
    route: "/hop-xet/quy-dinh",
    as: SECRETARY,
    looks: [{ name: "member", as: MEMBER, at: "/hop-xet/quy-dinh" }],
    badPosts: [{ form: "/api/meetings/enter-rule" }],
  },
  {
    route: "/hop-xet/[id]",
    as: MEMBER,
    way: ["/hop-xet", "/hop-xet/[id]", "/hop-xet/[id]"],
    looks: [{ name: "agenda", at: "." }],
    badPosts: [{ form: "/api/meetings/answer-item" }],
  },
  {
    route: "/hop-xet/[id]/dieu-hanh",
    as: SECRETARY,
    way: REVIEW,
    looks: [
      { name: "attendance", at: "?muc=diem-danh" },
      { name: "agenda", at: "?muc=chuong-trinh" },
      { name: "projected", at: "?trinh-chieu=1" },
    ],
    badPosts: [
      { form: "/api/meetings/record-item" },
      { form: "/api/meetings/note-attendance", at: "?muc=diem-danh", asIs: true, type: STALE },
      { form: "/api/meetings/reorder-item", at: "?muc=chuong-trinh", asIs: true, type: STALE },
    ],
  },
  {
    route: "/hop-xet/[id]/huy",
    as: SECRETARY,
    way: REVIEW,
    then: "../huy",
    badPosts: [{ form: "/api/meetings/cancel" }],
  },
  {
    route: "/hop-xet/[id]/bien-ban",
    as: SECRETARY,
    way: ["/hop-xet", "/hop-xet/[id]/bien-ban"],
  },
  {
    route: "/hop-xet/[id]/bien-ban/khoa",
    as: "ag.thu-ky-huyen-thoai-son",
    before: concludeTheMeeting,
    way: REVIEW,
    then: "../bien-ban/khoa",
    badPosts: [{ form: "/api/meetings/lock-minutes" }],
  },
];

const BATCH = ["/ky", "/ky/[lo]"] as const;

/** Decisions: drafted, signed, numbered. */
const RECOGNISED = ["/cong-nhan", "/cong-nhan/[recognitionId]"] as const;

const RECOGNITION: readonly Screen[] = [
  {
    route: "/quyet-dinh",
    as: REVIEWER,
    looks: [
      { name: "waiting for the signer", at: "/quyet-dinh?hop=cho-ky" },
      { name: "issued", at: "/quyet-dinh?hop=da-ban-hanh" },
      { name: "sent back", at: "/quyet-dinh?hop=bi-tra-lai" },
      { name: "secretary", as: SECRETARY, at: "/quyet-dinh" },
    ],
    badPosts: [
      { form: "/api/recognition/draft-list-approval" },
      { form: "/api/recognition/draft-decisions" },
      { form: "/api/recognition/present-decisions" },
    ],
  },
  {
    route: "/quyet-dinh/[id]",
    as: CLERK,
    way: ["/cho-cap-so", "/quyet-dinh/[id]"],
    badPosts: [
      { form: "/api/recognition/issue-decision", type: { number: "12", decidedOn: "31/2/2026" } },
      { form: "/api/recognition/issue-decision", asIs: true, type: { ...STALE, number: "12" } },
    ],
  },
  { route: "/ky", as: CHAIR },
  {
    route: "/ky/[lo]",
    as: CHAIR,
    way: BATCH,
    looks: [{ name: "ordinary ones chosen", at: "?chon=thuong" }],
  },
  {
    route: "/ky/[lo]/[qd]",
    as: CHAIR,
    way: [...BATCH, "/ky/[lo]/[qd]"],
    badPosts: [{ form: "/api/recognition/send-back-decision" }],
  },
  {
    route: "/ky/[lo]/xac-nhan",
    as: CHAIR,
    way: BATCH,
    then: "choose-first",
    looks: [{ name: "nothing chosen", at: "." }],
    badPosts: [{ form: "/api/recognition/sign-decisions", type: { password: "sai-mat-khau" } }],
  },
  { route: "/ky/[lo]/ket-qua", as: CHAIR, way: BATCH, then: "ket-qua" },
  {
    route: "/chung-thu-so",
    as: CHAIR,
    badPosts: [{ form: "/api/signatures/register-certificate" }],
  },
  {
    route: "/ky/khong-cong-nhan/[id]",
    as: CHAIR,
    way: ["/ky", "/ky/khong-cong-nhan/[id]"],
    badPosts: [
      { form: "/api/recognition/decline-recognition" },
      { form: "/api/recognition/disagree-with-proposal" },
    ],
  },
  {
    route: "/quyet-dinh/tham-dinh-lai/[id]",
    as: REVIEWER,
    way: ["/quyet-dinh", "/quyet-dinh/tham-dinh-lai/[id]"],
    badPosts: [{ form: "/api/recognition/reconsider-dossier" }],
  },
  { route: "/da-ky", as: CHAIR },
  { route: "/duy-tri", as: REVIEWER, badPosts: [{ form: "/api/recognition/keep-units" }] },
  { route: "/duy-tri/[recognitionId]", as: REVIEWER, way: ["/duy-tri", "/duy-tri/[recognitionId]"] },
  { route: "/cong-nhan", as: REVIEWER },
  { route: "/cong-nhan/[recognitionId]", as: REVIEWER, way: RECOGNISED },
  {
    route: "/thu-hoi/[recognitionId]",
    as: REVIEWER,
    way: [...RECOGNISED, "/thu-hoi/[recognitionId]"],
  },
  {
    route: "/cong-nhan/[recognitionId]/dinh-chinh",
    as: REVIEWER,
    way: [...RECOGNISED, "/cong-nhan/[recognitionId]/dinh-chinh"],
  },
  {
    route: "/cong-nhan/[recognitionId]/thay-the",
    as: REVIEWER,
    way: [...RECOGNISED, "/cong-nhan/[recognitionId]/thay-the"],
  },
  { route: "/cho-cap-so", as: CLERK },
];

/** Accounts, people, the demo's day. */
const AROUND: readonly Screen[] = [
  { route: "/quan-tri/uy-quyen", as: ADMIN },
  {
    route: "/quan-tri/uy-quyen/them",
    as: ADMIN,
    way: ["/quan-tri/nguoi-dung?q=Chủ tịch", "/quan-tri/uy-quyen/them"],
    badPosts: [
      { form: "/api/people/record-delegation" },
      { form: "/api/people/record-delegation", type: { document: "15/QĐ-UBND", lastDay: "ngày mai" } },
    ],
  },
  {
    route: "/quan-tri/nguoi-dung/[holdingId]/ban-giao",
    as: ADMIN,
    way: ["/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/[holdingId]/ban-giao"],
    badPosts: [{ form: "/api/people/hand-over" }],
  },
  {
    route: "/quan-tri/nguoi-dung/[holdingId]/quyen",
    as: ADMIN,
    way: ["/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/[holdingId]/quyen"],
    looks: [{ name: "a day before the post", at: "?ngay=1/1/2000" }],
    badPosts: [{ form: "/api/people/view-as", type: { password: "sai mật khẩu" } }],
  },
  {
    route: "/quan-tri/chung-thu-so",
    as: ADMIN,
    badPosts: [{ form: "/api/signatures/add-trust" }],
  },
  { route: "/lich-lam-viec", as: ADMIN, badPosts: [{ form: "/api/calendar/add-holidays" }] },
  { route: "/tai-khoan", as: COMMUNE },
  {
    route: "/tai-khoan/mat-khau",
    as: COMMUNE,
    badPosts: [{ form: "/api/account/password", type: { newPassword: "ngan" } }],
  },
  {
    route: "/tai-khoan/ma-xac-nhan",
    as: COMMUNE,
    badPosts: [{ form: "/api/account/set-up-second-factor", type: { code: "12" } }],
  },
  { route: "/tai-khoan/ma-du-phong", as: COMMUNE },
  { route: "/nen-tang", as: PLATFORM_ADMIN },
  {
    route: "/nen-tang/tao",
    as: PLATFORM_ADMIN,
    badPosts: [{ form: "/api/platform/tenants", type: { code: "MÃ SAI", name: "Tỉnh (thử nghiệm)" } }],
  },
  { route: "/chon-vai-tro", as: "bn.kiem-nhiem" },
  {
    route: "/ngay-lam-viec",
    as: COMMUNE,
    badPosts: [{ form: "/api/demo/working-date", type: { workingDate: "hôm qua" } }],
  },
  {
    route: "/quan-tri/nguoi-dung",
    as: ADMIN,
    looks: [{ name: "nothing found", at: `/quan-tri/nguoi-dung?q=${NOTHING}` }],
    badPosts: [{ form: "/api/people/end-holding", type: { lastDay: "31/2/2026" } }],
  },
  {
    route: "/quan-tri/nguoi-dung/them",
    as: ADMIN,
    badPosts: [{ form: "/api/people/add", type: { fullName: "Nguyễn Văn A" } }],
  },
  {
    route: "/quan-tri/nhat-ky",
    as: ADMIN,
    looks: [
      { name: "filtered", at: "?loai=changes&tu=1%2F1%2F2020" },
      { name: "nothing found", at: `/quan-tri/nhat-ky?ban-ghi=${NOTHING}` },
    ],
    badPosts: [{ form: "/api/audit/export", type: { password: "sai-mat-khau" } }],
  },
];

export const SCREENS: readonly Screen[] = [
  ...PUBLIC,
  ...ENTRY,
  ...DOSSIERS,
  ...APPRAISAL,
  ...MEETINGS,
  ...RECOGNITION,
  ...AROUND,
];
