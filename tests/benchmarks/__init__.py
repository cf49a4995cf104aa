"""Speed, as ratios measured side by side in one run: `python -m tests.benchmarks`. No test depends on a clock."""
