import { Icon } from "@/components/ui/icon";

interface ChoiceErrorProps {
  /** The field of the boxes, which the error summary leads to. */
  readonly name: string;
  readonly message: string | undefined;
}

/** What the boxes of a list point to while it is shown. */
export const choiceErrorId = (name: string): string => `${name}-error`;

/** Above a list to choose from, when nothing was chosen. */
export function ChoiceError({ name, message }: ChoiceErrorProps) {
  if (!message) return null;
  return (
    <p className="err sp3" id={choiceErrorId(name)}>
      <Icon name="alert" />
      <span>
        <span className="sr">Lỗi: </span>
        {message}
      </span>
    </p>
  );
}
