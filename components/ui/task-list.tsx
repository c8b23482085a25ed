import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";

export type TaskStatus = "not_started" | "in_progress" | "done" | "needs_fix" | "locked" | "view_only";

export interface Task {
  readonly title: string;
  /** A locked task has none. */
  readonly href?: string | undefined;
  readonly note?: ReactNode;
  readonly status: TaskStatus;
  /** The task was returned: the amber margin stays when it is done again. */
  readonly returned?: boolean | undefined;
}

export interface TaskSection {
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** One list per case, any order, numbered «2.3». «Đã xong» is plain text, so that open work stands out. */
export function TaskList({ sections }: { readonly sections: readonly TaskSection[] }) {
  return sections.map((section, sectionIndex) => (
    <section key={section.title}>
      <div className="tasks-h">
        <span aria-hidden="true">{sectionIndex + 1}</span>
        <h2>{section.title}</h2>
      </div>
      <ol>
        {section.tasks.map((task, taskIndex) => (
          <TaskRow key={task.title} task={task} number={`${sectionIndex + 1}.${taskIndex + 1}`} />
        ))}
      </ol>
    </section>
  ));
}

function TaskRow({ task, number }: { readonly task: Task; readonly number: string }) {
  const { title, href, note, status } = task;
  return (
    <li
      className={classNames(
        "task",
        (status === "needs_fix" || task.returned) && "fix",
        status === "locked" && "lock",
        status === "view_only" && "ro",
      )}
    >
      <span className="no">{number}</span>
      <div className="bd">
        {href && status !== "locked" ? (
          <Link className="row" href={href} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
        {note ? <span className="sub">{note}</span> : null}
      </div>
      <div className="st">
        <TaskStatusWord status={status} />
      </div>
    </li>
  );
}

function TaskStatusWord({ status }: { readonly status: TaskStatus }) {
  switch (status) {
    case "not_started":
      return <Tag tone="grey">Chưa làm</Tag>;
    case "in_progress":
      return (
        <Tag tone="blue" icon="half">
          Đang làm
        </Tag>
      );
    case "done":
      return "Đã xong";
    case "needs_fix":
      return <Tag tone="warn">Cần sửa</Tag>;
    case "locked":
      return (
        <>
          <Icon name="lock" /> Chưa làm được
        </>
      );
    case "view_only":
      return <span className="hint">Chỉ xem</span>;
  }
}
