import type { ReactNode } from "react";
import { DocumentPage } from "@/components/ui/document-page";
import type { Block, Paper, Run } from "@/lib/documents/domain/paper";

interface PaperTextProps {
  /** Names the preview for screen readers. */
  readonly label: string;
  readonly paper: Paper;
  /** What stands in the dashed place of each signature; the paper's own note without. */
  readonly slots?: readonly ReactNode[];
}

/** The paper as text on the page of the look: the same value as the print, for reading on and aloud. */
export function PaperText({ label, paper, slots = [] }: PaperTextProps) {
  return (
    <DocumentPage
      label={label}
      parentBody={paper.parentBody.join(" ") || undefined}
      body={paper.body}
      number={paper.number}
      symbol={paper.symbol}
      place={paper.place}
      signedOn={paper.datedOn}
      year={paper.year}
      type={paper.type}
      subject={paper.subject}
      authority={paper.authority ?? undefined}
      grounds={paper.grounds}
      resolves={paper.resolves ?? undefined}
      signatures={paper.signatures.map(({ capacity, post, name, note }, index) => ({
        capacity,
        post,
        name,
        slot: slots[index] ?? note.join(". "),
      }))}
      recipients={paper.recipients}
      demo={paper.demo}
    >
      {paper.blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
    </DocumentPage>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p>
          <b>{block.text}</b>
        </p>
      );
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "centred":
      return (
        <p className="ct-plain">
          <Runs runs={block.runs} />
        </p>
      );
    case "addressees":
      return <p>Kính gửi: {block.names.join("; ")}</p>;
    case "table":
      return <TableText block={block} />;
  }
}

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map(({ text, bold = false, italic = false }, index) => {
    if (bold) return <b key={index}>{text}</b>;
    return italic ? <i key={index}>{text}</i> : text;
  });

function TableText({
  block: { columns, rows, hasTotal = false },
}: {
  readonly block: Extract<Block, { kind: "table" }>;
}) {
  const first = columns.findIndex(({ align }) => align === "left");
  const name = (index: number) => (columns[index]?.align === "center" ? "num" : undefined);
  return (
    <table className="sheet-tbl">
      <thead>
        <tr>
          {columns.map(({ title }, index) => (
            <th scope="col" key={title} className={name(index)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.join("|")}>
            {row.map((value, index) => {
              const shown = hasTotal && at === rows.length - 1 ? <b>{value}</b> : value;
              return index === first ? (
                <th scope="row" key={index}>
                  {shown}
                </th>
              ) : (
                <td key={index} className={name(index)}>
                  {shown}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
