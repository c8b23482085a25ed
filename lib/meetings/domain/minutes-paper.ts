import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatAdminDate, formatDateTime } from "@/lib/core/text";
import {
  inSentence,
  letterhead,
  paperCount,
  placeOfIssue,
} from "@/lib/documents/domain/administrative-names";
import { heading, led, paragraph, PLAIN_PAPER, type Block, type Paper } from "@/lib/documents/domain/paper";
import { signatureFor } from "@/lib/documents/domain/signing-capacity";
import { OPINION_LABELS, VOTING_MANNER_LABELS } from "@/lib/meetings/domain/meeting";
import {
  countConclusions,
  type Minutes,
  type MinutesItem,
  type MinutesPerson,
} from "@/lib/meetings/domain/minutes";
import { neededOf, ruleDocumentWords, ruleSentences } from "@/lib/meetings/domain/quorum";
import { voteSum, type Votes } from "@/lib/meetings/domain/votes";

export interface MinutesPaperFacts {
  readonly minutes: Minutes;
  readonly minutesHash: string;
  readonly locked: { readonly at: string; readonly byName: string } | null;
}

interface Tenant {
  readonly shortName: string;
  readonly isDemo: boolean;
}

/**
 * The minutes as they are printed and signed by hand (NĐ 30/2020, Phụ lục I, mẫu biên bản); those of written opinions
 * compile the answers. Number and hour of the end are written by hand.
 */
export function minutesPaper({ minutes, minutesHash, locked }: MinutesPaperFacts, tenant: Tenant): Paper {
  const isMeeting = minutes.mode === "meeting";
  const day = minutes.heldOn ?? minutes.concludedOn;
  return {
    ...PLAIN_PAPER,
    title: `${isMeeting ? "Biên bản" : "Biên bản tổng hợp ý kiến bằng văn bản"}: ${minutes.title}`,
    body: letterhead(minutes.bodyName),
    number: null,
    symbol: "BB-BCĐ",
    place: placeOfIssue(minutes.bodyName, tenant.shortName),
    datedOn: locked ? minutes.concludedOn : null,
    year: yearOf(day),
    type: "BIÊN BẢN",
    subject: isMeeting ? minutes.title : `Tổng hợp ý kiến bằng văn bản: ${minutes.title}`,
    blocks: [
      ...(isMeeting ? room(minutes) : asked(minutes)),
      ...ruleBlocks(minutes),
      ...(minutes.grounds.length > 0 ? [paragraph(`Căn cứ: ${minutes.grounds.join("; ")}.`)] : []),
      heading(`Nội dung: xét ${paperCount(minutes.items.length)} hồ sơ`),
      ...minutes.items.flatMap((item, index) => itemBlocks(item, index + 1, minutes)),
      ...resultBlocks(minutes),
    ],
    signatures: [
      { capacity: [], post: "THƯ KÝ", name: minutes.secretary.name, note: [] },
      { capacity: [], post: "CHỦ TRÌ", name: minutes.chair.name, note: [] },
    ],
    footnote: locked
      ? `${locked.byName} khóa biên bản lúc ${formatDateTime(new Date(locked.at))}. Khóa biên bản không phải chữ ký số. Mã kiểm tra nội dung: ${minutesHash}`
      : "Bản dự thảo, lập từ dữ liệu của cuộc xét; chưa khóa.",
    demo: tenant.isDemo,
  };
}

const named = ({ name, postTitle }: MinutesPerson): string => (postTitle ? `${name}, ${postTitle}` : name);

const names = (people: readonly MinutesPerson[]): string =>
  people.length === 0 ? "không có" : people.map(named).join("; ");

function hourWords(heldAt: string | null): string {
  const [hour, minute] = (heldAt ?? "").split(":");
  return hour && minute ? `${hour} giờ ${minute}, ` : "";
}

const dayWords = (day: IsoDate | null, none: string): string => (day ? formatAdminDate(day) : none);

function room({ heldOn, heldAt, place, attendees, chair, secretary }: Minutes): readonly Block[] {
  const those = (attendance: string): readonly MinutesPerson[] =>
    attendees.filter((one) => one.attendance === attendance);
  const [present, absent, delegated] = [those("present"), those("absent"), those("delegated")];
  return [
    `Thời gian: ${hourWords(heldAt)}${dayWords(heldOn, "……")}.`,
    `Địa điểm: ${place ?? "……"}.`,
    `Có mặt: ${present.length}/${attendees.length} thành viên, gồm: ${names(present)}.`,
    ...(absent.length > 0 ? [`Vắng: ${names(absent)}.`] : []),
    ...(delegated.length > 0 ? [`Ủy quyền, không biểu quyết: ${names(delegated)}.`] : []),
    `Chủ trì: ${named(chair)}.`,
    `Thư ký: ${named(secretary)}.`,
  ].map(paragraph);
}

function asked({ opinionsDueOn, attendees, chair, secretary }: Minutes): readonly Block[] {
  const until = opinionsDueOn ? `, đến hết ${formatAdminDate(opinionsDueOn)}` : "";
  return [
    `Hình thức: lấy ý kiến bằng văn bản${until}.`,
    `Thành viên được lấy ý kiến: ${attendees.length}, gồm: ${names(attendees)}.`,
    `Chủ trì: ${named(chair)}.`,
    `Thư ký tổng hợp: ${named(secretary)}.`,
  ].map(paragraph);
}

/** The rule that the counts are held against; without one they stand for themselves. */
function ruleBlocks({ rule, members, mode }: Minutes): readonly Block[] {
  if (!rule || (mode === "written_opinions" && !rule.coversWritten)) return [];
  const { quorum, document } = rule;
  const needed =
    quorum && mode === "meeting" ? `, tức là ${neededOf(quorum, members)} trên ${members} thành viên` : "";
  return [paragraph(`Theo ${ruleDocumentWords(document)}: ${inLine(ruleSentences(rule), needed)}.`)];
}

const inLine = (sentences: readonly string[], needed: string): string =>
  sentences
    .map(
      (sentence, index) =>
        `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}${index === 0 ? needed : ""}`,
    )
    .join("; ");

function itemBlocks(item: MinutesItem, number: number, minutes: Minutes): readonly Block[] {
  const { unitName, dossierCode, discussion, votes, opinions, notVoting, absent, abstained } = item;
  const spoken = opinions.filter(({ opinion, note }) => opinion !== "agree" || note !== "");
  return [
    led(`${number}. ${unitName}`, ` (hồ sơ ${dossierCode})`),
    ...(discussion ? discussion.split("\n").map((line) => paragraph(`- ${line}`)) : []),
    ...spoken.map((one) =>
      paragraph(
        `- ${named(one)}: ${OPINION_LABELS[one.opinion].toLowerCase()}${one.note ? `. ${one.note}` : ""}`,
      ),
    ),
    ...(votes ? [paragraph(votesSentence(votes, minutes, item))] : []),
    ...(notVoting.length > 0 ? [paragraph(`Không biểu quyết (đã nhập hồ sơ): ${names(notVoting)}.`)] : []),
    ...(absent.length > 0 ? [paragraph(`Vắng khi xét hồ sơ này: ${names(absent)}.`)] : []),
    ...(abstained.length > 0 ? [paragraph(`Có mặt, không biểu quyết: ${names(abstained)}.`)] : []),
    paragraph(conclusionSentence(item)),
  ];
}

function votesSentence(
  votes: Votes,
  { mode, attendees }: Minutes,
  { silent, notVoting, absent, abstained, manner }: MinutesItem,
): string {
  const counts = `đồng ý ${votes.inFavour}, không đồng ý ${votes.against}, ý kiến khác ${votes.other}`;
  const isWhole = notVoting.length + absent.length + abstained.length === 0;
  const voted = isWhole ? "thành viên có mặt" : "thành viên biểu quyết";
  return mode === "meeting"
    ? `Biểu quyết${manner ? ` bằng hình thức ${VOTING_MANNER_LABELS[manner].toLowerCase()}` : ""}: ${counts}, trên ${voteSum(votes)} ${voted}.`
    : `Ý kiến: ${counts}, không trả lời ${silent.length}, trên ${attendees.length - notVoting.length} thành viên được lấy ý kiến.`;
}

function conclusionSentence({ conclusion, reason, unitName, unitKind }: MinutesItem): string {
  if (conclusion === null) return "Kết luận: chưa kết luận.";
  const who = inSentence(unitName, unitKind);
  switch (conclusion) {
    case "recognise":
      return `Kết luận: nhất trí đề nghị công nhận ${who}.`;
    case "decline":
      return `Kết luận: không đề nghị công nhận ${who}. Lý do: ${reason}`;
    case "clarify":
      return `Kết luận: yêu cầu làm rõ trước khi kết luận đối với ${who}; hồ sơ chuyển lại cơ quan thẩm định. Nội dung cần làm rõ: ${reason}`;
  }
}

function resultBlocks(minutes: Minutes): readonly Block[] {
  const { recognise, decline, clarify, open } = countConclusions(minutes.items);
  const parts = [
    `đề nghị công nhận ${paperCount(recognise)} đơn vị`,
    `không đề nghị công nhận ${paperCount(decline)} đơn vị`,
    ...(clarify > 0 ? [`yêu cầu làm rõ ${paperCount(clarify)} đơn vị`] : []),
    ...(open > 0 ? [`chưa kết luận ${paperCount(open)} đơn vị`] : []),
  ];
  return [
    led("Kết luận chung:", ` ${parts.join("; ")}.`),
    ...(minutes.mode === "meeting"
      ? [paragraph(`Cuộc họp kết thúc vào …… giờ ……, ${dayWords(minutes.heldOn, "ngày ……")}.`)]
      : []),
  ];
}

/** Giấy mời to a meeting: when, where, what is considered. Null where opinions are asked in writing: nobody is invited. */
export function invitationPaper(
  { minutes }: Pick<MinutesPaperFacts, "minutes">,
  tenant: Tenant,
): Paper | null {
  if (minutes.mode !== "meeting" || !minutes.heldOn) return null;
  const { bodyName, heldOn, heldAt, place, attendees, chair, items } = minutes;
  return {
    ...PLAIN_PAPER,
    title: `Giấy mời: ${minutes.title}`,
    body: letterhead(bodyName),
    number: null,
    symbol: "GM-BCĐ",
    place: placeOfIssue(bodyName, tenant.shortName),
    datedOn: null,
    year: yearOf(heldOn),
    type: "GIẤY MỜI",
    subject: minutes.title,
    blocks: [
      paragraph(`${bodyName} trân trọng kính mời: ${names(attendees)}.`),
      paragraph(`Dự: ${minutes.title}.`),
      paragraph(`Thời gian: ${hourWords(heldAt)}${formatAdminDate(heldOn)}.`),
      paragraph(`Địa điểm: ${place ?? "……"}.`),
      paragraph(`Chủ trì: ${named(chair)}.`),
      heading(`Nội dung: xét ${paperCount(items.length)} hồ sơ`),
      ...items.map(({ unitName, dossierCode }, index) =>
        paragraph(`${index + 1}. ${unitName} (hồ sơ ${dossierCode});`),
      ),
      paragraph("Đề nghị đại biểu đến dự đúng thời gian, thành phần./."),
    ],
    signatures: [signatureFor({ bodyName, title: chair.postTitle, name: chair.name })],
    recipients: ["Như trên;", "Lưu: VT."],
    demo: tenant.isDemo,
  };
}
