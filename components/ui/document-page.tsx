import type { ReactNode } from "react";
import type { IsoDate } from "@/lib/core/dates";
import { formatAdminDate } from "@/lib/core/text";

/** Who signs, in the order of Nghị định 30/2020: capacity, post, slot of the signature, name. */
export interface DocumentSignature {
  /** «TM. BAN CHỈ ĐẠO», «KT. CHỦ TỊCH». */
  readonly capacity?: readonly string[] | undefined;
  /** «CHỦ TỊCH». */
  readonly post: string;
  readonly name?: string | undefined;
  /** What stands in the dashed slot: «Chờ ký», or who confirmed when. Never an invented signature or seal. */
  readonly slot: ReactNode;
}

interface DocumentPageProps {
  /** Names the preview for screen readers: «Bản xem trước quyết định». */
  readonly label: string;
  /** The body above, when its name is printed. */
  readonly parentBody?: string | undefined;
  /** In capitals; one entry per line. */
  readonly body: readonly string[];
  /** Null until văn thư gives the number. */
  readonly number: string | null;
  /** «QĐ-UBND»; null for a paper without a number. */
  readonly symbol: string | null;
  readonly place: string;
  /** Null until the document is dated; `year` then stands in the dotted date. */
  readonly signedOn: IsoDate | null;
  readonly year: number;
  /** «QUYẾT ĐỊNH», «BIÊN BẢN»; empty in an official letter, whose subject stands under its number. */
  readonly type: string;
  readonly subject: ReactNode;
  /** «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH», above the grounds of a decision. */
  readonly authority?: string | undefined;
  /** «Căn cứ …;», in italics. */
  readonly grounds?: readonly string[];
  /** «QUYẾT ĐỊNH:», between the grounds and the articles. */
  readonly resolves?: string | undefined;
  readonly children: ReactNode;
  /** One, or two beside each other in minutes; the last stands on the right. */
  readonly signatures: readonly DocumentSignature[];
  readonly recipients?: readonly string[];
  /** Printed across every page of demo data. */
  readonly demo: boolean;
}

/** A document as it will lie on the desk: the page of Nghị định 30/2020, in the document voice. */
export function DocumentPage(props: DocumentPageProps) {
  return (
    <div className="desk">
      <article className="a4" lang="vi" aria-label={props.label}>
        {props.demo ? (
          <div className="wm" aria-hidden="true">
            <span data-words="DỮ LIỆU THỬ NGHIỆM" />
          </div>
        ) : null}
        <DocumentHead {...props} />
        {props.type === "" ? null : (
          <>
            <p className="ct tl">{props.type}</p>
            <p className="ct">{props.subject}</p>
            <span className="u sm" />
          </>
        )}
        {props.authority ? <p className="ct cty">{props.authority}</p> : null}
        {props.grounds ? (
          <div className="cc">
            {props.grounds.map((ground) => (
              <p key={ground}>{ground}</p>
            ))}
          </div>
        ) : null}
        {props.resolves ? <p className="ct qdn">{props.resolves}</p> : null}
        {props.children}
        <DocumentEnd signatures={props.signatures} recipients={props.recipients ?? []} />
      </article>
    </div>
  );
}

function DocumentHead(props: DocumentPageProps) {
  const { parentBody, body, number, symbol, place, signedOn, year, type, subject } = props;
  const date = signedOn ? formatAdminDate(signedOn) : `ngày …… tháng …… năm ${year}`;
  return (
    <div className="two">
      <div>
        {parentBody ? <p className="org">{parentBody}</p> : null}
        <p className="org">
          {body.map((line) => (
            <b className="org-l" key={line}>
              {line}
            </b>
          ))}
        </p>
        <span className="u" />
        {symbol === null ? null : (
          <p className="sn">
            Số: {number ?? "………"}/{symbol}
          </p>
        )}
        {type === "" ? <p className="sn">{subject}</p> : null}
      </div>
      <div>
        <p className="qh">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p className="tn">Độc lập - Tự do - Hạnh phúc</p>
        <span className="u full" />
        <p className="pd">
          <i>
            {place}, {date}
          </i>
        </p>
      </div>
    </div>
  );
}

function DocumentEnd({
  signatures,
  recipients,
}: Required<Pick<DocumentPageProps, "signatures" | "recipients">>) {
  return (
    <div className="end">
      {recipients.length > 0 ? (
        <div className="rec">
          <b>Nơi nhận:</b>
          <ul>
            {recipients.map((recipient) => (
              <li key={recipient}>- {recipient}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {recipients.length === 0 && signatures.length < 2 ? <div /> : null}
      {signatures.map((signature) => (
        <Signature key={signature.post} {...signature} />
      ))}
    </div>
  );
}

function Signature({ capacity, post, name, slot }: DocumentSignature) {
  return (
    <div className="sig">
      {capacity?.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{post}</p>
      <div className="slot">{slot}</div>
      {name}
    </div>
  );
}
