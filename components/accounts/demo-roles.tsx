import { Icon } from "@/components/ui/icon";

export interface DemoRole {
  readonly account: string;
  readonly label: string;
  /** What this post does, in a few words. */
  readonly does: string;
}

export interface DemoTenantRoles {
  readonly code: string;
  readonly name: string;
  /** What is special about this province's plan, in one line. */
  readonly about: string;
  readonly roles: readonly DemoRole[];
}

interface DemoRolesProps {
  readonly tenants: readonly DemoTenantRoles[];
  readonly password: string;
}

/** Role cards of the demo: each row is a sign-in of its own, without typing. */
export function DemoRoles({ tenants, password }: DemoRolesProps) {
  return (
    <section className="demo-roles">
      <h2>Vào thử với một vai</h2>
      <p className="s dim">
        Mỗi vai mở một tài khoản mẫu, mật khẩu <b>{password}</b>. Chọn tỉnh, rồi chọn người giữ việc.
      </p>
      {tenants.map((tenant, index) => (
        <details key={tenant.code} className="how" open={index === 0}>
          <summary>
            <b>{tenant.name}</b>
          </summary>
          <p className="s dim">{tenant.about}</p>
          <form method="post" action="/api/demo/sign-in">
            <ol className="roles">
              {tenant.roles.map((role) => (
                <li key={role.account}>
                  <button type="submit" name="account" value={role.account}>
                    <span className="rn">{role.label}</span>
                    <span className="rd">{role.does}</span>
                    <Icon name="next" />
                  </button>
                </li>
              ))}
            </ol>
          </form>
        </details>
      ))}
    </section>
  );
}
