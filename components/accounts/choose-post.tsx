import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";

interface ChoosePostProps {
  readonly displayName: string;
  readonly posts: readonly { readonly postId: string; readonly title: string; readonly bodyName: string }[];
}

/** One row per post; the work that follows is done in the chosen one alone. */
export function ChoosePost({ displayName, posts }: ChoosePostProps) {
  return (
    <section className="head top">
      <h1>Làm việc với tư cách nào</h1>
      <p className="lead">{displayName}</p>
      {posts.length === 0 ? (
        <Panel tone="note">
          Tài khoản này hiện không giữ vị trí công tác nào đang còn thời hạn. Liên hệ quản trị của cơ quan.
        </Panel>
      ) : (
        <form method="post" action="/api/auth/post">
          <ol className="roles sp5">
            {posts.map(({ postId, title, bodyName }) => (
              <li key={postId}>
                <button type="submit" name="postId" value={postId}>
                  <span className="rn">{title}</span>
                  <span className="rd">{bodyName}</span>
                  <Icon name="next" />
                </button>
              </li>
            ))}
          </ol>
        </form>
      )}
      <form method="post" action="/api/auth/sign-out" className="sp5">
        <button type="submit" className="as-link">
          Đăng xuất
        </button>
      </form>
    </section>
  );
}
