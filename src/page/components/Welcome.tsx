/** Nothing is open yet. */

import { OpenButton } from "./OpenButton";
import { usePage } from "./page-context";

export function Welcome() {
  const { t } = usePage();
  return (
    <div className="welcome">
      <h2>{t.welcome}</h2>
      <p>
        <OpenButton isLarge />
      </p>
      {t.welcomeLines.map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
    </div>
  );
}
