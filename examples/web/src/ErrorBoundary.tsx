import { Component, type ReactNode } from 'react';

/** A defect of the screen takes one page away, and no more: what was entered and sent is kept. React wants a class here. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="sign-in">
        <h1>Payments desk</h1>
        <p role="alert">
          This page has failed. What you have entered and sent is kept, and comes back when you open the desk again.
        </p>
        <button type="button" className="main" onClick={() => location.assign(location.pathname)}>
          Open the desk again
        </button>
      </main>
    );
  }
}
