import { capital, formatDate } from "@/lib/core/text";
import { ACT_LABELS } from "@/lib/dossiers/domain/act-labels";
import { DOSSIER_STATUS_LABELS } from "@/lib/dossiers/domain/status-labels";
import { movesOfWays, type MoveWords } from "@/lib/dossiers/domain/workflow-words";
import { letterhead, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { heading, paragraph, PLAIN_PAPER, type Block, type Paper } from "@/lib/documents/domain/paper";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { routeWords, type RouteWords } from "@/lib/programmes/domain/route-words";

interface Tenant {
  readonly shortName: string;
  readonly isDemo: boolean;
}

/** Persons, not posts (decision 0006): said with every list of who may do what. */
export const ONE_PART =
  "Một người chỉ làm một phần việc trong một hồ sơ: người lập hồ sơ không đánh giá, không thẩm định; người đánh giá, thẩm định không ký quyết định về hồ sơ đó.";

export const movesOfPlan = (plan: PlanDraft): readonly MoveWords[] =>
  movesOfWays(plan.routes.map(({ steps }) => steps.map(({ kind }) => kind)));

/** «Gửi hồ sơ». */
export const actWords = ({ act }: MoveWords): string => capital(ACT_LABELS[act] ?? act);

/** «Đang đánh giá», or by the way «Đang đánh giá hoặc Đã gửi, chờ tiếp nhận». */
export const nextWords = ({ to }: MoveWords): string =>
  to.map((status) => `«${DOSSIER_STATUS_LABELS[status]}»`).join(" hoặc ");

function wayBlocks({ units, steps, clause, mark }: RouteWords): readonly Block[] {
  return [
    {
      kind: "paragraph",
      runs: [{ text: units, bold: true }, { text: ` (mục ${clause}${mark ? `; ${mark}` : ""}):` }],
    },
    {
      kind: "table",
      columns: [
        { title: "TT", share: 1, align: "center" },
        { title: "Bước", share: 3, align: "left" },
        { title: "Cơ quan và việc làm", share: 7, align: "left" },
        { title: "Căn cứ", share: 6, align: "left" },
      ],
      rows: steps.map((step, index) => [
        String(index + 1),
        step.label,
        `${step.body} ${step.act}`,
        step.mark ? `${step.clause} (${step.mark})` : step.clause,
      ]),
    },
  ];
}

const movesTable = (moves: readonly MoveWords[]): Block => ({
  kind: "table",
  columns: [
    { title: "Khi hồ sơ", share: 4, align: "left" },
    { title: "Ai", share: 4, align: "left" },
    { title: "Được làm", share: 4, align: "left" },
    { title: "Hồ sơ thành", share: 5, align: "left" },
  ],
  rows: moves.map((move) => [DOSSIER_STATUS_LABELS[move.from], move.who, actWords(move), nextWords(move)]),
});

/** «Bản để ký xác nhận»: the ways of a plan and the moves of a dossier as the product carries them out. */
export function workflowPaper(
  { content, isDraft }: { readonly content: PlanDraft; readonly isDraft: boolean },
  tenant: Tenant,
): Paper {
  const { header } = content;
  const number = header.documentNumber ? ` số ${header.documentNumber}` : "";
  const day = header.documentDate ? ` ngày ${formatDate(header.documentDate)}` : "";
  return {
    ...PLAIN_PAPER,
    title: `Quy trình xét, ${header.title}`,
    body: letterhead(header.issuer),
    number: null,
    symbol: null,
    place: placeOfIssue(header.issuer, tenant.shortName),
    datedOn: null,
    year: header.cycleYear,
    type: "QUY TRÌNH XÉT",
    subject: `Thực hiện ${header.title}`,
    blocks: [
      paragraph(
        `Bản này ghi trình tự, thẩm quyền theo kế hoạch${number}${day} như đang được thực hiện, để cơ quan ban hành kế hoạch đối chiếu và ký xác nhận.`,
      ),
      heading("1. Trình tự theo đối tượng"),
      ...routeWords(content).flatMap(wayBlocks),
      heading("2. Trình tự bằng câu"),
      ...routeWords(content).map(({ sentence }) => paragraph(sentence)),
      heading("3. Ai được làm gì ở từng trạng thái của hồ sơ"),
      movesTable(movesOfPlan(content)),
      paragraph(ONE_PART),
    ],
    signatures: [
      { capacity: [], post: "NGƯỜI LẬP", name: "", note: [] },
      { capacity: ["XÁC NHẬN CỦA CƠ QUAN"], post: "BAN HÀNH KẾ HOẠCH", name: "", note: [] },
    ],
    footnote: isDraft ? "Lập từ bản nháp của kế hoạch, chưa công bố." : null,
    demo: tenant.isDemo,
  };
}
