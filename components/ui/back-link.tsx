import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";

export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <TextLink className="back" href={href}>
      <Icon name="back" />
      {label}
    </TextLink>
  );
}
