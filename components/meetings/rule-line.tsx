import { ruleDocumentWords, ruleSentences, type QuorumRule } from "@/lib/meetings/domain/quorum";

/** What the tenant's own rule asks of the review, with its document. */
export function RuleLine({ rule }: { readonly rule: QuorumRule }) {
  return (
    <p className="sp3 s dim">
      {ruleSentences(rule).join(". ")}. Theo {ruleDocumentWords(rule.document)}.
    </p>
  );
}
