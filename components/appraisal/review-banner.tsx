import { PROPOSAL_LABELS, PROPOSALS } from "@/lib/dossiers/domain/appraisal";
import { appraisalMessage } from "@/components/appraisal/appraisal-message";
import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { ClaimSkipped } from "@/lib/dossiers/review-contract";

type Success = NonNullable<FormState["success"]>;

const text = (success: Success, name: string): string => {
  const value = success[name];
  return typeof value === "string" ? value : "";
};

const count = (success: Success, name: string): number => {
  const value = success[name];
  return typeof value === "number" ? value : 0;
};

interface ReviewBannerProps {
  readonly state: FormState | null;
  /** The next dossier of the queue. */
  readonly next?: { readonly dossierId: string; readonly unitName: string } | null;
}

/** What was done, after the redirect, with the next dossier. Nothing on a first visit. */
export function ReviewBanner({ state, next = null }: ReviewBannerProps) {
  const success = state?.success;
  if (!state || !success) return null;
  const title = titleOf(state.command, success);
  if (!title) return null;
  return (
    <Banner title={title}>
      <Skipped success={success} />
      {next ? (
        <p className="sp3">
          Hồ sơ tiếp theo: <TextLink href={`/tham-dinh/${next.dossierId}`}>{next.unitName}</TextLink>
        </p>
      ) : null}
    </Banner>
  );
}

function titleOf(command: string, success: Success): string | null {
  const unit = text(success, "unitName");
  switch (command) {
    case "dossiers.receive-dossier":
      return `Đã tiếp nhận hồ sơ ${unit}.`;
    case "dossiers.decline-intake":
      return `Đã trả hồ sơ ${unit}: không tiếp nhận. Đơn vị thấy lý do và gửi lại được.`;
    case "dossiers.start-appraisal":
    case "dossiers.start-evaluation":
      return `Đồng chí đã nhận xử lý hồ sơ ${unit}.`;
    case "dossiers.claim-dossiers":
      return `Đã nhận xử lý ${formatNumber(count(success, "claimed"))} hồ sơ.`;
    case "dossiers.return-dossier":
      return `Đã trả lại hồ sơ ${unit}: ${formatNumber(count(success, "items"))} nội dung, hạn ${formatDate(text(success, "dueOn"))}.`;
    case "dossiers.forward-dossier":
    case "dossiers.propose-dossier":
      return `Đã gửi hồ sơ ${unit} tới ${text(success, "toBodyName")}. ${proposalWords(success)}.`;
    default:
      return null;
  }
}

const proposalWords = (success: Success): string => {
  const proposal = PROPOSALS.find((known) => known === text(success, "proposal"));
  return proposal ? PROPOSAL_LABELS[proposal] : "";
};

/** Dossiers that someone else had taken first, as the command wrote them. */
function Skipped({ success }: { readonly success: Success }) {
  const { skipped } = success;
  const left = Array.isArray(skipped) ? skipped.filter(isSkipped) : [];
  if (left.length === 0) return null;
  return (
    <ul>
      {left.map(({ unitName, refusal }) => (
        <li key={unitName}>
          {unitName}: {appraisalMessage(refusal)}
        </li>
      ))}
    </ul>
  );
}

const isSkipped = (value: unknown): value is ClaimSkipped =>
  typeof value === "object" && value !== null && "unitName" in value && "refusal" in value;
