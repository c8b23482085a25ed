import { givenWords } from "@/components/dossiers/given-words";
import { entryPaperSaved, entryPaperWords } from "@/components/registrations/entry-paper-words";
import { TaskList, type Task, type TaskSection } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { withStop } from "@/lib/core/text";
import { componentName, componentSlug } from "@/lib/dossiers/domain/component-fields";
import { componentTarget } from "@/lib/dossiers/domain/supplement";
import type {
  ComponentTask,
  DossierHomeView,
  GivenRow,
  GroupTask,
  SavedMark,
} from "@/lib/dossiers/officer-views";
import type { EntryPaperLine } from "@/lib/registrations/contract";
import type { TaskState } from "@/lib/dossiers/domain/task-state";

const savedWords = (saved: SavedMark | null): string => (saved ? `${saved.at}, ${saved.by}` : "");
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

export function DossierTasks({ view }: { readonly view: DossierHomeView }) {
  return <TaskList sections={sectionsOf(view)} />;
}

function sectionsOf(view: DossierHomeView): readonly TaskSection[] {
  const home = `/ho-so/${view.head.id}`;
  return [
    {
      title: "Thông tin chung",
      tasks: [
        {
          title: "Kiểm tra thông tin đơn vị",
          href: `${home}/don-vi`,
          note: savedWords(view.unit.saved),
          status: view.unit.state,
        },
        {
          title: "Xác nhận điều kiện xét",
          href: `${home}/dieu-kien`,
          note: view.eligibility.summary,
          status: view.eligibility.state,
        },
        ...view.entryPapers.map(entryPaperTask),
      ],
    },
    { title: "Tự đánh giá", tasks: view.groups.map((group) => groupTask(group, view)) },
    { title: "Thành phần hồ sơ", tasks: view.components.map((component) => componentTask(component, view)) },
    { title: "Gửi", tasks: [submitTask(view)] },
  ];
}

/** There since the registration: read here, and never a task of the dossier. */
const entryPaperTask = (paper: EntryPaperLine): Task => ({
  title: `${paper.title} (giấy tờ đăng ký)`,
  href: paper.href ?? undefined,
  note: joined(entryPaperWords(paper), entryPaperSaved(paper)),
  status: "view_only",
});

function groupTask(
  { code, number, title, total, answered, state, saved, flagged }: GroupTask,
  { head, given }: DossierHomeView,
): Task {
  const home = `/ho-so/${head.id}`;
  const page = `${home}/tieu-chi/${encodeURIComponent(code)}`;
  const mine = given.filter(({ href }) => href.startsWith(`${page}#`));
  return {
    title: `Tự đánh giá nhóm ${number}: ${title}`,
    href: page,
    note:
      flagged.length > 0
        ? flagged
            .map(
              (line) =>
                `${line.answered ? "Đã bổ sung" : "Sửa"} ${lowerFirst(line.title)}: ${withStop(line.note)}`,
            )
            .join(" ")
        : joined(`${answered}/${total} tiêu chí`, sharedWords(mine), savedWords(saved)),
    status: state,
    returned: flagged.length > 0,
  };
}

/** «Giao 3 tiêu chí cho Trần Thị B, trước ngày 05/10/2026»; of several people each with the nearest day. */
function sharedWords(given: readonly GivenRow[]): string {
  const open = given.filter(({ state }) => state !== "done");
  const people = [...new Set(open.map(({ personName }) => personName))];
  return people
    .map((name) => {
      const rows = open.filter(({ personName }) => personName === name);
      const [first] = rows;
      if (!first) return "";
      return rows.length === 1
        ? `${first.name}: ${givenWords(first)}`
        : `${rows.length} tiêu chí: ${givenWords(worst(rows, first))}`;
    })
    .join("; ");
}

/** The one that is said of several: who has left or is late before those that still run. */
const worst = (rows: readonly GivenRow[], first: GivenRow): GivenRow =>
  rows.find(({ state }) => state === "left") ?? rows.find(({ state }) => state === "passed_by") ?? first;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const VERBS = {
  view_only: "Xem",
  needs_fix: "Lập lại",
  done: "Lập",
  in_progress: "Lập",
  not_started: "Lập",
  locked: "Lập",
} as const satisfies Record<TaskState, string>;

function componentTask(component: ComponentTask, { head, given }: DossierHomeView): Task {
  const { code, state, mode, saved, flagged, makerName, required } = component;
  const mine = given.find(({ target }) => target === componentTarget(code));
  const verb = code === "tai_lieu_khac" && state !== "view_only" ? "Thêm" : VERBS[state];
  const madeHow = mode === "upload" ? "Bản đã ký, đóng dấu" : mode === "template" ? "Soạn từ mẫu" : "";
  return {
    title: `${verb} ${componentName(component)}`,
    href: `/ho-so/${head.id}/${componentSlug(code)}`,
    note: flagged
      ? flagged.note
      : makerName && state === "locked"
        ? `Do ${makerName} lập ở bước đánh giá`
        : joined(
            mine ? givenWords(mine) : "",
            madeHow,
            savedWords(saved),
            required || state !== "not_started" ? "" : "Có thì thêm",
          ),
    status: state,
    returned: flagged !== null,
  };
}

function submitTask({ head, missing, parts, supplement }: DossierHomeView): Task {
  const title = supplement ? "Kiểm tra và gửi bổ sung" : "Kiểm tra và gửi hồ sơ";
  const check = `/ho-so/${head.id}/kiem-tra`;
  if (!head.mayWrite) {
    return head.submission > 0
      ? { title: "Xem phiếu gửi hồ sơ", href: `/ho-so/${head.id}/da-nop`, status: "view_only" }
      : { title, status: "locked", note: "Chỉ người lập hồ sơ gửi được" };
  }
  if (missing === 0) return { title, href: check, status: "not_started" };
  const rest = supplement
    ? `Còn ${missing} nội dung chưa bổ sung`
    : `Còn ${parts.total - parts.done} phần chưa xong`;
  return {
    title,
    status: "locked",
    note: (
      <>
        {rest} · <TextLink href={check}>Xem danh sách</TextLink>
      </>
    ),
  };
}

export interface NextTask {
  readonly kind: "task" | "submit";
  readonly title: string;
  readonly href: string;
}

/** The first unfinished task, for the one solid button; the check page once nothing is left. */
export function nextTask(view: DossierHomeView): NextTask | null {
  const { head, supplement } = view;
  if (!head.mayWrite) return null;
  const open = supplement?.lines.find(({ answered }) => !answered);
  if (open) return { kind: "task", title: `Bổ sung ${lowerFirst(open.title)}`, href: open.href };
  const task = sectionsOf(view)
    .slice(0, 3)
    .flatMap(({ tasks }) => tasks)
    .find(({ status, href }) => href !== undefined && (status === "not_started" || status === "in_progress"));
  if (view.missing > 0 && task?.href) return { kind: "task", title: shortTitle(task.title), href: task.href };
  return {
    kind: "submit",
    title: supplement ? "Kiểm tra và gửi bổ sung" : "Kiểm tra và gửi hồ sơ",
    href: `/ho-so/${head.id}/kiem-tra`,
  };
}

/** «Tự đánh giá nhóm 3», without the group's long name. */
const shortTitle = (title: string): string => title.split(":")[0] ?? title;
