"""`python -m bblcheck`."""

from bblcheck.cli import main

if __name__ == "__main__":
    main()
