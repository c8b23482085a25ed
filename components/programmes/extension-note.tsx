import { formatDate } from "@/lib/core/text";
import type { Extension } from "@/lib/programmes/domain/extension";

/** Says to everybody concerned that a day was moved: until when, by which document, by whom, why. It ends by itself. */
export function ExtensionNote({ extension }: { readonly extension: Extension | null }) {
  if (!extension) return null;
  const { closesOn, unitName, document, grantedBy, grantedOn, reason, formerClosesOn } = extension;
  return (
    <p className="sp3">
      <b>
        Được gia hạn{unitName ? ` riêng cho ${unitName}` : ""} đến hết {formatDate(closesOn)}
      </b>
      {formerClosesOn ? ` (trước đó ${formatDate(formerClosesOn)})` : ""}, theo {document.number} ngày{" "}
      {formatDate(document.date)} của {document.issuer}. {grantedBy} ghi nhận ngày {formatDate(grantedOn)}. Lý
      do: {reason}
    </p>
  );
}
