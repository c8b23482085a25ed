import { PaperLinks } from "@/components/documents/paper-links";
import type { FormState } from "@/components/forms/form-state";
import { AskForm } from "@/components/opinions/ask-form";
import { AskedList } from "@/components/opinions/asked-list";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/lib/core/text";
import { countOpinions } from "@/lib/dossiers/domain/opinion";
import { countWords } from "@/lib/dossiers/domain/opinion-words";
import type { OpinionsView } from "@/lib/dossiers/opinion-contract";

interface OpinionsPageProps {
  readonly view: OpinionsView;
  /** Of the form that asks. */
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Ý kiến phối hợp of one dossier: who was asked and says what; beside it whoever appraises asks one more. */
export function OpinionsPage({ view, state, idempotencyKey }: OpinionsPageProps) {
  const { desk } = view;
  const base = `/tham-dinh/${desk.dossierId}/y-kien`;
  return (
    <>
      <Asked state={state} />
      <div className="head top">
        <h1>Ý kiến phối hợp</h1>
      </div>
      {desk.opinions.length === 0 ? (
        <EmptyState>Chưa lấy ý kiến cơ quan nào về hồ sơ này.</EmptyState>
      ) : (
        <>
          <p className="lead2">
            {desk.opinions.length} cơ quan được hỏi: {countWords(countOpinions(desk.opinions, desk.today))}.
            Không trả lời không được tính là đồng ý.
          </p>
          <p className="sp3">Bảng tổng hợp ý kiến:</p>
          <PaperLinks base={`${base}/van-ban`} what="bảng tổng hợp ý kiến" />
          <h2 className="sr">Cơ quan được hỏi</h2>
          <AskedList
            opinions={desk.opinions}
            submission={desk.submission}
            letterHref={(id) => `${base}/${id}/van-ban/pdf?xem=1`}
          />
        </>
      )}
      {desk.mayAskOpinion ? (
        <AskForm view={view} state={state} idempotencyKey={idempotencyKey} />
      ) : (
        <p className="sp5 dim">
          Chỉ người đang thẩm định lấy thêm ý kiến, trong khi hồ sơ đang được thẩm định.
        </p>
      )}
    </>
  );
}

function Asked({ state }: Pick<OpinionsPageProps, "state">) {
  const { bodyName, dueOn } = state?.success ?? {};
  if (typeof bodyName !== "string" || typeof dueOn !== "string") return null;
  return <Banner title={`Đã gửi lấy ý kiến ${bodyName}, hạn trả lời ${formatDate(dueOn)}.`} />;
}
