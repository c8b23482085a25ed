import type { ReactNode } from "react";
import { accountMessage } from "@/components/accounts/account-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { SummaryList } from "@/components/ui/summary-list";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/core/text";

interface AccountPageProps {
  readonly state: FormState | null;
  readonly displayName: string;
  readonly signInName: string;
  readonly hasSecondFactor: boolean;
  /** Outside of demo mode a second factor is replaced, never taken away. */
  readonly mayRemoveSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly devices: readonly {
    readonly sessionId: string;
    readonly device: string;
    readonly since: Date;
    readonly isThisOne: boolean;
    readonly sharedComputer: boolean;
  }[];
}

const DONE: Readonly<Record<string, string>> = {
  "auth.change-password": "Đã đổi mật khẩu. Thiết bị khác của tài khoản này đã được đăng xuất.",
  "auth.end-sessions": "Đã đăng xuất.",
  "auth.remove-second-factor": "Đã bỏ mã xác nhận khi đăng nhập.",
};

const doneWords = (state: FormState | null): string | undefined =>
  state?.success ? DONE[state.command] : undefined;

export function AccountPage(props: AccountPageProps) {
  const { state, hasSecondFactor } = props;
  const done = doneWords(state);
  return (
    <section className="head top">
      {done ? <Banner title={done} /> : null}
      <ErrorSummary
        state={state}
        refusalMessage={accountMessage(state)}
        idOf={(name) => `${state?.command === "auth.remove-second-factor" ? "bo-ma" : "ma-du-phong"}-${name}`}
      />
      <h1>Tài khoản của đồng chí</h1>
      <SummaryList
        className="sp4"
        items={[
          { term: "Họ và tên", value: props.displayName },
          { term: "Tên đăng nhập", value: props.signInName },
          {
            term: "Mật khẩu",
            value: "Không ai khác xem được",
            action: { href: "/tai-khoan/mat-khau", label: "Đổi", of: "mật khẩu" },
          },
          {
            term: "Mã xác nhận khi đăng nhập",
            value: hasSecondFactor ? "Đã đặt, bằng ứng dụng trên điện thoại" : "Chưa đặt",
            action: {
              href: "/tai-khoan/ma-xac-nhan",
              label: hasSecondFactor ? "Đổi điện thoại" : "Đặt mã xác nhận",
            },
          },
          ...(hasSecondFactor
            ? [{ term: "Mã dự phòng còn lại", value: `${props.recoveryCodesLeft} mã` }]
            : []),
        ]}
      />
      <Devices {...props} />
      {hasSecondFactor ? <SecondFactorActs {...props} /> : null}
    </section>
  );
}

function Devices({ devices }: AccountPageProps) {
  return (
    <>
      <h2 className="sp6">Thiết bị đang đăng nhập</h2>
      <DataTable
        className="sp3"
        caption="Thiết bị đang đăng nhập"
        rows={devices}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: "device",
            kind: "name",
            head: "Thiết bị",
            cell: ({ device, isThisOne, sharedComputer }) => (
              <RowName
                name={device}
                note={isThisOne ? "Thiết bị này" : sharedComputer ? "Máy dùng chung" : undefined}
              />
            ),
            phone: { order: 1 },
          },
          {
            key: "since",
            head: "Đăng nhập lúc",
            cell: ({ since }) => formatDateTime(since),
            phone: { label: "Đăng nhập lúc" },
          },
          {
            key: "end",
            head: <span className="sr">Việc</span>,
            cell: ({ sessionId, device, isThisOne }) =>
              isThisOne ? null : (
                <EndSessions which={sessionId}>
                  Đăng xuất thiết bị này<span className="sr">: {device}</span>
                </EndSessions>
              ),
          },
        ]}
      />
      {devices.length > 1 ? (
        <p className="sp3">
          <EndSessions which="others">Đăng xuất mọi thiết bị khác</EndSessions>
        </p>
      ) : null}
    </>
  );
}

function EndSessions({ which, children }: { readonly which: string; readonly children: ReactNode }) {
  return (
    <Form
      action="/api/account/end-sessions"
      returnTo="/tai-khoan"
      next="/tai-khoan"
      idempotencyKey={newId()}
      state={null}
    >
      <input type="hidden" name="sessionId" value={which} />
      <button type="submit" className="as-link">
        {children}
      </button>
    </Form>
  );
}

function SecondFactorActs({ state, mayRemoveSecondFactor }: AccountPageProps) {
  return (
    <>
      <ConfirmedAct
        id="ma-du-phong"
        heading="Tạo bộ mã dự phòng mới"
        note="Mã cũ hết dùng được ngay."
        action="/api/account/recovery-codes"
        next="/tai-khoan/ma-du-phong"
        button="Tạo mã mới"
        state={stateOf(state, "auth.renew-recovery-codes")}
      />
      {mayRemoveSecondFactor ? (
        <ConfirmedAct
          id="bo-ma"
          heading="Bỏ mã xác nhận"
          note="Chỉ có ở bản dùng thử."
          action="/api/account/remove-second-factor"
          next="/tai-khoan"
          button="Bỏ mã xác nhận"
          state={stateOf(state, "auth.remove-second-factor")}
        />
      ) : null}
    </>
  );
}

interface ConfirmedActProps {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly action: string;
  readonly next: string;
  readonly button: string;
  readonly state: FormState | null;
}

/** An act on the account that asks for the password again. */
function ConfirmedAct({ id, heading, note, action, next, button, state }: ConfirmedActProps) {
  return (
    <section aria-labelledby={`${id}-t`} className="sp6 read">
      <h2 id={`${id}-t`}>{heading}</h2>
      <p className="s dim">{note}</p>
      <Form action={action} returnTo="/tai-khoan" next={next} idempotencyKey={newId()} state={state}>
        <Field
          id={`${id}-password`}
          name="password"
          label="Mật khẩu"
          type="password"
          width="medium"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "password")}
        />
        <p className="acts">
          <SubmitButton kind="secondary">{button}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
