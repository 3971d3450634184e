interface SmallButtonProps {
  readonly text: string;
  /** Its name where its text, among others of the same text, does not say enough. */
  readonly label?: string;
  readonly onPress: () => void;
}

/** For what is done to one of many, or to what stands beside it. */
export function SmallButton({ text, label, onPress }: SmallButtonProps) {
  return (
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action button--small"
      aria-label={label}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
