import { criteriaHref } from "@/components/programmes/criteria-bar";

interface SheetLinksProps {
  readonly criteriaVersionId: string;
  readonly className?: string;
}

/** The set as a file; the same file is read back. */
export function SheetLinks({ criteriaVersionId, className }: SheetLinksProps) {
  return (
    <p className={className}>
      Tải bộ tiêu chí về: <a href={criteriaHref(criteriaVersionId, "/tai-ve/xlsx")}>tệp Excel (XLSX)</a>,{" "}
      <a href={criteriaHref(criteriaVersionId, "/tai-ve/csv")}>tệp CSV</a>
    </p>
  );
}
