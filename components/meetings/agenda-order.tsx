import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { ConductItemView, ConductView } from "@/lib/meetings/contract";

interface AgendaOrderProps {
  readonly view: ConductView;
  readonly base: string;
}

/** The order of the review by buttons: no dragging, no script. */
export function AgendaOrder({ view, base }: AgendaOrderProps) {
  const { items, head } = view;
  return (
    <div>
      <h2>Sửa chương trình</h2>
      <p className="dim">Chuyển hồ sơ lên, xuống, hoặc đưa ra khỏi chương trình để chờ cuộc xét khác.</p>
      <ol className="agenda order sp4">
        {items.map((item, index) => (
          <li key={item.dossierId}>
            <span className="no">{item.position}</span>
            <div>
              <b>{item.unitName}</b>
              <span className="sub">{item.attention ?? item.code}</span>
              <div className="order-acts">
                {index > 0 ? <Move {...{ view, base, item }} direction="up" /> : null}
                {index < items.length - 1 ? <Move {...{ view, base, item }} direction="down" /> : null}
                {items.length > 1 ? <Remove {...{ view, base, item }} /> : null}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <p className="acts">
        <TextLink href={base}>Về hồ sơ đang xét</TextLink>
        <TextLink href={`/hop-xet/${head.meetingId}/huy`}>Hủy cuộc xét này</TextLink>
      </p>
    </div>
  );
}

interface ItemActProps extends AgendaOrderProps {
  readonly item: ConductItemView;
}

const LABELS = { up: "Chuyển lên", down: "Chuyển xuống" } as const;

function Move({ view, base, item, direction }: ItemActProps & { readonly direction: "up" | "down" }) {
  return (
    <ItemForm view={view} base={base} item={item} action="/api/meetings/reorder-item">
      <input type="hidden" name="direction" value={direction} />
      <SubmitButton kind="secondary" size="small">
        <Icon name={direction} />
        {LABELS[direction]}
        <span className="sr"> {item.unitName}</span>
      </SubmitButton>
    </ItemForm>
  );
}

function Remove(props: ItemActProps) {
  return (
    <ItemForm {...props} action="/api/meetings/remove-item">
      <SubmitButton kind="secondary" size="small">
        Đưa ra
        <span className="sr"> khỏi chương trình: {props.item.unitName}</span>
      </SubmitButton>
    </ItemForm>
  );
}

interface ItemFormProps extends ItemActProps {
  readonly action: string;
  readonly children: ReactNode;
}

function ItemForm({ view, base, item, action, children }: ItemFormProps) {
  const here = `${base}?muc=chuong-trinh`;
  return (
    <Form
      action={action}
      returnTo={here}
      next={here}
      idempotencyKey={newId()}
      state={null}
      revision={view.head.revision}
    >
      <input type="hidden" name="meetingId" value={view.head.meetingId} />
      <input type="hidden" name="dossierId" value={item.dossierId} />
      {children}
    </Form>
  );
}
