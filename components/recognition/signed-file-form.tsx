import { CheckboxField } from "@/components/forms/checkbox-field";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { errorOf, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { unitsLabel } from "@/components/recognition/recognition-words";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { BatchDecision, BatchView } from "@/lib/recognition/contract";

interface SignedFileFormProps {
  readonly batch: BatchView;
  readonly document: BatchDecision;
  /** Of the form of this document. */
  readonly state: FormState | null;
  readonly returnTo: string;
}

/** Takes one document away to be signed, and back: each is an act of its own. */
export function SignedFileForm({ batch, document, state, returnTo }: SignedFileFormProps) {
  const { decisionId, contentHash } = document;
  const name = unitsLabel(document);
  return (
    <section className="sp6" aria-label={name}>
      <h2 className="ruled">{name}</h2>
      <p className="sp4">
        <TextLink plain href={`/quyet-dinh/${decisionId}/van-ban/pdf`}>
          Tải văn bản để ký<span className="sr"> {name}</span>
        </TextLink>
        . Ký nguyên tệp này, không in hay lưu lại bằng phần mềm khác; số và ngày do văn thư ghi sau.
      </p>
      <Form
        action="/api/recognition/accept-signed-file"
        returnTo={returnTo}
        next={`/ky/${batch.batchId}/ket-qua`}
        idempotencyKey={newId()}
        state={state}
        encType="multipart/form-data"
        aria-label={`Nộp tệp đã ký: ${name}`}
      >
        <input type="hidden" name="batchId" value={batch.batchId} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="contentHash" value={contentHash} />
        <FileField
          name="file"
          id={`file-${decisionId}`}
          label="Tệp PDF đã ký"
          hint="PDF, đến 20 MB."
          accept={[".pdf"]}
          state={state}
        />
        <div className="sp4">
          <CheckboxField
            name="haveRead"
            id={`haveRead-${decisionId}`}
            label={`Tôi đã xem nội dung văn bản và ký với tư cách ${batch.signerTitle}.`}
            checked={typedTick(state, "haveRead")}
            error={errorOf(state, "haveRead")}
          />
        </div>
        <p className="acts">
          <SubmitButton>Nộp tệp đã ký</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
