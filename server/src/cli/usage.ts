/** What `corslint --help` prints. */
export const usage = `corslint finds CORS mistakes in Python, JavaScript/TypeScript and nginx files.

  corslint check [PATH…]     files or folders (default: this folder; .gitignore is honoured)
      --format pretty|json
      --fix                  write the preferred fixes into the files
      --trusted-origin URL   an origin that fixes may write; may be given several times
      --fail-on SEVERITY     hint, information, warning or error (default): exit with 1 from here on
      --stdin --stdin-filename NAME
  corslint simulate PATH… --origin ORIGIN    what a page on ORIGIN may read, and why
      --method METHOD        of the request (default: GET; its preflight is that of PUT)
      --header NAME          that the page sends; may be given several times
      --format pretty|json
  corslint rules [ID]        the rules, or the page of one rule
      --format pretty|json

Exit status: 0 nothing to report, 1 findings, 2 wrong use or a failure of the tool.
Settings come from the nearest .corslint.json upwards of each file.
`;
