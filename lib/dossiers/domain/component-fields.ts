import { isIsoDate, type IsoDate } from "@/lib/core/dates";
import { formatDate, parseTypedNumber } from "@/lib/core/text";
import {
  COMPONENT_CODE,
  isStandardComponent,
  STANDARD_COMPONENTS,
  type ComponentCode,
  type DossierComponent,
  type PlanContent,
  type StandardComponent,
} from "@/lib/programmes/domain/plan";

/** What an officer writes in a component: texts by field, and the day of the document. */
export interface ComponentData {
  readonly date: IsoDate | "";
  readonly fields: Readonly<Record<string, string>>;
}

export const EMPTY_COMPONENT: ComponentData = { date: "", fields: {} };

/** Reads the stored JSON; anything that is not a text is left out. */
export function readComponentData(stored: unknown): ComponentData {
  if (typeof stored !== "object" || stored === null) return EMPTY_COMPONENT;
  const { date, fields } = { date: "", fields: {}, ...stored };
  const texts = typeof fields === "object" && fields !== null ? Object.entries(fields) : [];
  return {
    date: typeof date === "string" && isIsoDate(date) ? date : "",
    fields: Object.fromEntries(
      texts.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}

export interface ComponentField {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "text" | "lines" | "number";
  /** Asked for before the component is done. */
  readonly required: boolean;
  readonly hint?: string;
}

const SIGNED: readonly ComponentField[] = [
  { name: "signerTitle", label: "Chức vụ người ký", kind: "line", required: true },
  { name: "signerName", label: "Họ và tên người ký", kind: "line", required: true },
  { name: "recipients", label: "Nơi nhận", kind: "lines", required: false, hint: "Mỗi nơi một dòng" },
];

const NUMBERED: readonly ComponentField[] = [
  { name: "issuer", label: "Cơ quan, đơn vị ban hành", kind: "line", required: true },
  { name: "number", label: "Số", kind: "line", required: false, hint: "Để trống khi văn thư chưa cấp số" },
  { name: "symbol", label: "Ký hiệu", kind: "line", required: true, hint: "Ví dụ TTr-UBND" },
  { name: "place", label: "Địa danh", kind: "line", required: true },
];

/** Fields of each component written from its template, in the order of the document. */
const TEMPLATE_FIELDS = {
  to_trinh: [
    ...NUMBERED,
    { name: "content", label: "Nội dung đề nghị", kind: "text", required: true },
    ...SIGNED,
  ],
  bao_cao: [
    ...NUMBERED,
    {
      name: "highlights",
      label: "Kết quả nổi bật",
      kind: "text",
      required: true,
      hint: "5–10 câu. Bảng kết quả theo tiêu chí được đưa vào tự động",
    },
    { name: "shortcomings", label: "Tồn tại, hạn chế", kind: "text", required: true, hint: "2–5 câu" },
    { name: "causes", label: "Nguyên nhân", kind: "text", required: true, hint: "2–4 câu" },
    { name: "proposals", label: "Kiến nghị", kind: "text", required: true, hint: "1–4 câu" },
    ...SIGNED,
  ],
  bien_ban: [
    { name: "issuer", label: "Cơ quan họp xét", kind: "line", required: true },
    { name: "time", label: "Giờ họp", kind: "line", required: true, hint: "Ví dụ 08:00" },
    { name: "place", label: "Địa điểm", kind: "line", required: true },
    { name: "chair", label: "Chủ trì", kind: "line", required: true, hint: "Chức vụ, họ và tên" },
    { name: "secretary", label: "Thư ký", kind: "line", required: true, hint: "Chức vụ, họ và tên" },
    {
      name: "attendees",
      label: "Thành phần dự họp",
      kind: "lines",
      required: true,
      hint: "Mỗi người một dòng",
    },
    { name: "opinions", label: "Ý kiến tại cuộc họp", kind: "text", required: true },
    { name: "present", label: "Số có mặt", kind: "number", required: true },
    { name: "agreed", label: "Số đồng ý đề nghị công nhận", kind: "number", required: true },
    { name: "disagreed", label: "Số không đồng ý", kind: "number", required: true },
    { name: "conclusion", label: "Kết luận", kind: "text", required: true },
  ],
  tai_lieu_khac: [],
} as const satisfies Record<StandardComponent, readonly ComponentField[]>;

/** A component of the plan's own that is written from a template is a letter. */
const LETTER_FIELDS: readonly ComponentField[] = [
  ...NUMBERED,
  { name: "content", label: "Nội dung", kind: "text", required: true },
  ...SIGNED,
];

/** A signed paper is known by number, date and who signed; the file says the rest. */
const UPLOAD_FIELDS: readonly ComponentField[] = [
  { name: "number", label: "Số, ký hiệu", kind: "line", required: true, hint: "Ví dụ 214/TTr-UBND" },
  { name: "signerName", label: "Người ký", kind: "line", required: false },
];

const LOOSE_UPLOAD_FIELDS: readonly ComponentField[] = [
  { name: "content", label: "Tên tài liệu", kind: "line", required: true },
];

/** Of a component of the plan's own nothing is known but that it was brought: a map or a list has no number. */
const OWN_UPLOAD_FIELDS: readonly ComponentField[] = UPLOAD_FIELDS.map((field) => ({
  ...field,
  required: false,
}));

export type ComponentMode = "template" | "upload";

export function componentFieldsOf(code: ComponentCode, mode: ComponentMode): readonly ComponentField[] {
  if (!isStandardComponent(code)) return mode === "template" ? LETTER_FIELDS : OWN_UPLOAD_FIELDS;
  if (mode === "template") return TEMPLATE_FIELDS[code];
  return code === "tai_lieu_khac" ? LOOSE_UPLOAD_FIELDS : UPLOAD_FIELDS;
}

/** Whether a component has to say its day: other papers never, one of the plan's own only when it is written here. */
export const needsDate = (code: ComponentCode, mode: ComponentMode): boolean =>
  isStandardComponent(code) ? code !== "tai_lieu_khac" : mode === "template";

export interface ComponentGap {
  /** Name of the form field it stands at. */
  readonly field: string;
  readonly sentence: string;
}

export interface ComponentDraft {
  readonly code: ComponentCode;
  readonly mode: ComponentMode;
  readonly data: ComponentData;
  readonly hasFile: boolean;
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Tờ trình, báo cáo, biên bản are brought signed; of other papers the plan does not say so. */
export const isSigned = (code: ComponentCode): boolean =>
  isStandardComponent(code) && code !== "tai_lieu_khac";

/** What a component lacks before it is done: the required fields, votes that add up, the signed file. */
export function componentGaps({ code, mode, data, hasFile }: ComponentDraft): readonly ComponentGap[] {
  const missing = componentFieldsOf(code, mode)
    .filter(({ name, required }) => required && (data.fields[name] ?? "") === "")
    .map(({ name, label }) => ({ field: `field:${name}`, sentence: `Nhập ${lower(label)}` }));
  const dateless = data.date === "" && needsDate(code, mode);
  return [
    ...(mode === "upload" && !hasFile
      ? [
          {
            field: "signedFile",
            sentence: isSigned(code) ? "Chọn tệp đã ký, đóng dấu" : "Chọn tệp tài liệu",
          },
        ]
      : []),
    ...(dateless
      ? [{ field: "documentDate", sentence: code === "bien_ban" ? "Nhập ngày họp" : "Nhập ngày văn bản" }]
      : []),
    ...missing,
    ...(code === "bien_ban" && mode === "template" ? voteGaps(data) : []),
  ];
}

/** «Tổng phiếu {a} khác số có mặt {b}». */
function voteGaps({ fields }: ComponentData): readonly ComponentGap[] {
  const counts = (["present", "agreed", "disagreed"] as const).map((name) => ({
    name,
    typed: fields[name] ?? "",
    value: parseTypedNumber(fields[name] ?? ""),
  }));
  const unread = counts.filter(
    ({ typed, value }) => typed !== "" && (value === null || !Number.isInteger(value)),
  );
  if (unread.length > 0) {
    return unread.map(({ name }) => ({ field: `field:${name}`, sentence: "Nhập số người bằng số nguyên" }));
  }
  const [present, agreed, disagreed] = counts.map(({ value }) => value);
  if (present == null || agreed == null || disagreed == null || agreed + disagreed === present) return [];
  return [{ field: "field:agreed", sentence: `Tổng phiếu ${agreed + disagreed} khác số có mặt ${present}` }];
}

export type ComponentStatus = "in_progress" | "done";

/** «Đã xong» is the officer's word. A draft that saves itself says nothing, and keeps it as long as nothing is missing. */
export function componentStatus(
  said: "yes" | "no" | undefined,
  before: string | undefined,
  gaps: readonly ComponentGap[],
): ComponentStatus {
  const isDone = said === undefined ? before === "done" : said === "yes";
  return isDone && gaps.length === 0 ? "done" : "in_progress";
}

/** What a component says, whichever way it was written. */
export interface ComponentWriting {
  readonly mode: ComponentMode;
  readonly data: ComponentData;
  readonly fileId: string | null;
}

/** A field left empty says as much as one that is not there. */
export function sameWriting(a: ComponentWriting, b: ComponentWriting): boolean {
  const names = new Set([...Object.keys(a.data.fields), ...Object.keys(b.data.fields)]);
  return (
    a.mode === b.mode &&
    a.data.date === b.data.date &&
    a.fileId === b.fileId &&
    [...names].every((name) => (a.data.fields[name] ?? "") === (b.data.fields[name] ?? ""))
  );
}

/** A day typed for a document: read, and never after today («ngày ký không được sau hôm nay»). */
export function documentDateProblem(date: IsoDate | null, today: IsoDate): string | null {
  if (date === null) return "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026";
  return date > today ? `Ngày ký không được sau hôm nay (${formatDate(today)})` : null;
}

/** Short names, as people call the papers. */
const COMPONENT_NAMES = {
  to_trinh: "Tờ trình",
  bao_cao: "Báo cáo kết quả",
  bien_ban: "Biên bản họp xét",
  tai_lieu_khac: "Tài liệu khác",
} as const satisfies Record<StandardComponent, string>;

/** «Tờ trình»; a component of the plan's own by the title the plan gives it. */
export const componentName = ({ code, title }: Pick<DossierComponent, "code" | "title">): string =>
  isStandardComponent(code) ? COMPONENT_NAMES[code] : title;

/** The same by the code alone; null when neither the house nor the plan knows it. */
export function componentNameIn(
  { components }: Pick<PlanContent, "components">,
  code: ComponentCode,
): string | null {
  if (isStandardComponent(code)) return COMPONENT_NAMES[code];
  return components.find((component) => component.code === code)?.title ?? null;
}

const COMPONENT_SLUGS = {
  to_trinh: "to-trinh",
  bao_cao: "bao-cao",
  bien_ban: "bien-ban",
  tai_lieu_khac: "tai-lieu-khac",
} as const satisfies Record<StandardComponent, string>;

/** Keeps a component of the plan's own apart from the other pages of a dossier. */
const OWN_SLUG = "thanh-phan-";

/** Address of each: `/ho-so/<id>/to-trinh`, `/ho-so/<id>/thanh-phan-ban_cam_ket`. */
export const componentSlug = (code: ComponentCode): string =>
  isStandardComponent(code) ? COMPONENT_SLUGS[code] : `${OWN_SLUG}${code}`;

/** The component of an address; null for an address that names none. */
export function componentOfSlug(slug: string): ComponentCode | null {
  const standard = STANDARD_COMPONENTS.find((code) => COMPONENT_SLUGS[code] === slug);
  if (standard) return standard;
  const own = slug.startsWith(OWN_SLUG) ? slug.slice(OWN_SLUG.length) : "";
  return COMPONENT_CODE.test(own) && !isStandardComponent(own) ? own : null;
}
