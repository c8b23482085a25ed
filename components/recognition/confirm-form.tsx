import { CheckboxField } from "@/components/forms/checkbox-field";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { DECISION_KIND_LABELS, unitsLabel } from "@/components/recognition/recognition-words";
import { SummaryList } from "@/components/ui/summary-list";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { INTERNAL_CONFIRMATION, METHOD_LABELS } from "@/lib/recognition/domain/confirmation";
import type { BatchDecision, BatchView } from "@/lib/recognition/contract";

const SIGNING_WAYS = {
  "mat-khau": "Xác nhận bằng mật khẩu",
  "chung-thu-so": "Chứng thư số trong tệp (PKCS#12)",
  "noi-khac": "Tải về ký ở hệ thống khác rồi nộp lại",
} as const;
export type SigningWay = keyof typeof SIGNING_WAYS;

/** `?cach=`; the password where nothing else is asked for. */
export const signingWayOf = (asked: unknown): SigningWay =>
  asked === "chung-thu-so" || asked === "noi-khac" ? asked : "mat-khau";

interface ConfirmHeadProps {
  readonly batch: BatchView;
  readonly chosen: readonly BatchDecision[];
  readonly left: readonly BatchDecision[];
  readonly way: SigningWay;
  /** This page with another way of signing. */
  readonly hrefOf: (way: SigningWay) => string;
}

const WAY_WORDS = {
  "mat-khau": `Xác nhận bằng mật khẩu. ${INTERNAL_CONFIRMATION}.`,
  "chung-thu-so": `${METHOD_LABELS.certificate}.`,
  "noi-khac": `${METHOD_LABELS.elsewhere}.`,
} as const satisfies Record<SigningWay, string>;

/** K-4: what is about to be signed, by whom and how. */
export function ConfirmHead({ batch, chosen, left, way, hrefOf }: ConfirmHeadProps) {
  const ways: readonly SigningWay[] = ["mat-khau", "chung-thu-so", "noi-khac"];
  return (
    <>
      <h1>
        Ký {chosen.length} {areTitles(chosen) ? "quyết định" : "văn bản"}
      </h1>
      <p className="lead2">
        Ký xong không rút lại được.{" "}
        {areTitles(chosen)
          ? "Muốn hủy phải có quyết định thu hồi."
          : "Muốn thay đổi phải có văn bản khác của cơ quan đã ký."}
      </p>
      <SummaryList
        kind="big"
        className="sp5"
        items={[
          { term: "Loại văn bản", value: kindsOf(chosen) },
          { term: "Số lượng", value: <CountOf chosen={chosen} batchId={batch.batchId} /> },
          ...(left.length > 0 ? [{ term: "Để lại trong đợt", value: leftWords(left) }] : []),
          { term: "Người ký", value: signerWords(batch, chosen) },
          { term: "Cách ký", value: WAY_WORDS[way] },
        ]}
      />
      <Tabs
        label="Cách ký"
        className="sp5"
        currentHref={hrefOf(way)}
        items={ways.map((one) => ({ href: hrefOf(one), label: SIGNING_WAYS[one] }))}
      />
    </>
  );
}

interface ConfirmFormProps {
  readonly batch: BatchView;
  readonly chosen: readonly BatchDecision[];
  readonly state: FormState | null;
  readonly returnTo: string;
}

/** Two unticked statements, the password again. */
export function ConfirmForm({ batch, chosen, state, returnTo }: ConfirmFormProps) {
  return (
    <Form
      action="/api/recognition/sign-decisions"
      returnTo={returnTo}
      next={`/ky/${batch.batchId}/ket-qua`}
      idempotencyKey={newId()}
      state={state}
    >
      <input type="hidden" name="batchId" value={batch.batchId} />
      {chosen.map(({ decisionId, contentHash }) => (
        <input key={decisionId} type="hidden" name={`decision:${decisionId}`} value={contentHash} />
      ))}
      <fieldset className="state sp6">
        <legend className="sr">Hai điều xác nhận</legend>
        <CheckboxField
          name="haveRead"
          label="Tôi đã xem nội dung các văn bản được chọn."
          checked={typedTick(state, "haveRead")}
          error={errorOf(state, "haveRead")}
        />
        <CheckboxField
          name="knowsMethod"
          label={`Tôi ký với tư cách ${batch.signerTitle}. Đây là xác nhận điện tử nội bộ, chưa phải chữ ký số.`}
          checked={typedTick(state, "knowsMethod")}
          error={errorOf(state, "knowsMethod")}
        />
      </fieldset>
      <div className="sp5">
        <Field
          name="password"
          type="password"
          label="Mật khẩu đăng nhập"
          width="medium"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "password")}
        />
      </div>
      <p className="acts">
        <SubmitButton size="big" wide>
          Ký {chosen.length} văn bản
        </SubmitButton>
        <TextLink href={`/ky/${batch.batchId}`}>Quay lại đợt trình ký</TextLink>
      </p>
    </Form>
  );
}

function signerWords({ signerName, signerTitle }: BatchView, chosen: readonly BatchDecision[]): string {
  const blocks = [...new Set(chosen.map(({ signedAs }) => `«${signedAs}»`))];
  return `${signerName}, ${signerTitle}, ký ${blocks.join(" và ")}`;
}

/** Decisions that recognise: only these are ended by a decision that revokes. */
const areTitles = (chosen: readonly BatchDecision[]): boolean =>
  chosen.every(({ kind }) => kind === "recognition");

const kindsOf = (chosen: readonly BatchDecision[]): string =>
  [...new Set(chosen.map(({ kind }) => DECISION_KIND_LABELS[kind]))].join("; ");

interface CountProps {
  readonly chosen: readonly BatchDecision[];
  readonly batchId: string;
}

function CountOf({ chosen, batchId }: CountProps) {
  const read = chosen.filter(({ attention }) => attention.length > 0).length;
  const plain = chosen.length - read;
  const parts = [
    plain > 0 ? `${plain} không có ý kiến khác` : null,
    read > 0 ? `${read} đã xem kỹ` : null,
  ].filter(Boolean);
  return (
    <>
      <b>{chosen.length} văn bản</b>: {parts.join(", ")}
      <details>
        <summary>Xem danh sách {chosen.length} văn bản</summary>
        <ul className="link-rows">
          {chosen.map((one) => (
            <li key={one.decisionId}>
              <TextLink href={`/ky/${batchId}/${one.decisionId}`}>{unitsLabel(one)}</TextLink>
              <span className="sub">
                SHA-256 của tệp PDF: <code className="break-all">{one.documentHash}</code>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const MOST_NAMED = 5;

function leftWords(left: readonly BatchDecision[]): string {
  const named = left.slice(0, MOST_NAMED).map(unitsLabel).join("; ");
  const more = left.length > MOST_NAMED ? ` và ${left.length - MOST_NAMED} văn bản khác` : "";
  return `${left.length} văn bản: ${named}${more}`;
}
