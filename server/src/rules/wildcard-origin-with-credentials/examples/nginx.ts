import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "both lines in a location",
      also: ["nginx-missing-always"],
      code: `http {
    server {
        location /api/ {
            add_header Access-Control-Allow-Origin «*»;
            add_header Access-Control-Allow-Credentials ‹true›;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    server {
        location /api/ {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    server {
        location /api/ {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
        "credentials-off": `http {
    server {
        location /api/ {
            add_header Access-Control-Allow-Origin *;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      },
    },
    {
      name: "single quotes, tabs, always, and a comment on the first line of http",
      code: `http { # everything
	server_tokens off;

	server {
		location / {
			add_header 'Access-Control-Allow-Origin' «'*'» always; # anyone
			add_header 'Access-Control-Allow-Credentials' ‹'true'› always;
			add_header 'Access-Control-Allow-Methods' 'GET, POST' always;
			add_header 'Vary' 'Accept-Encoding, Origin';
		}
	}
}
`,
      message,
      fixes: {
        nginx: `http { # everything
	map $http_origin $cors_origin {
		default '';
		'https://app.example.com' $http_origin;
	}
	map $cors_origin $cors_credentials {
		default 'true';
		'' '';
	}

	server_tokens off;

	server {
		location / {
			add_header 'Access-Control-Allow-Origin' '$cors_origin' always; # anyone
			add_header 'Access-Control-Allow-Credentials' '$cors_credentials' always;
			add_header 'Access-Control-Allow-Methods' 'GET, POST' always;
			add_header 'Vary' 'Accept-Encoding, Origin';
		}
	}
}
`,
        "origin-pattern": `http { # everything
	map $http_origin $cors_origin {
		default '';
		'~^https://([a-z0-9-]+\\.)+example\\.com$' $http_origin;
	}
	map $cors_origin $cors_credentials {
		default 'true';
		'' '';
	}

	server_tokens off;

	server {
		location / {
			add_header 'Access-Control-Allow-Origin' '$cors_origin' always; # anyone
			add_header 'Access-Control-Allow-Credentials' '$cors_credentials' always;
			add_header 'Access-Control-Allow-Methods' 'GET, POST' always;
			add_header 'Vary' 'Accept-Encoding, Origin';
		}
	}
}
`,
        "credentials-off": `http { # everything
	server_tokens off;

	server {
		location / {
			add_header 'Access-Control-Allow-Origin' '*' always; # anyone
			add_header 'Access-Control-Allow-Methods' 'GET, POST' always;
			add_header 'Vary' 'Accept-Encoding, Origin';
		}
	}
}
`,
      },
    },
    {
      name: "all on one line",
      code: `http { server { location / { add_header Access-Control-Allow-Origin «"*"»; add_header Access-Control-Allow-Credentials ‹"true"›; } } }
`,
      message,
      fixes: {
        nginx: `http { map $http_origin $cors_origin { default ""; "https://app.example.com" $http_origin; } map $cors_origin $cors_credentials { default "true"; "" ""; } server { location / { add_header Access-Control-Allow-Origin "$cors_origin"; add_header Vary Origin; add_header Access-Control-Allow-Credentials "$cors_credentials"; } } }
`,
        "origin-pattern": `http { map $http_origin $cors_origin { default ""; "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin; } map $cors_origin $cors_credentials { default "true"; "" ""; } server { location / { add_header Access-Control-Allow-Origin "$cors_origin"; add_header Vary Origin; add_header Access-Control-Allow-Credentials "$cors_credentials"; } } }
`,
        "credentials-off": `http { server { location / { add_header Access-Control-Allow-Origin "*"; } } }
`,
      },
    },
    {
      name: "a file of header lines only, included nobody knows where",
      code: `add_header Access-Control-Allow-Origin «*»;
add_header Access-Control-Allow-Credentials ‹true›;
`,
      message,
      fixes: {
        "credentials-off": `add_header Access-Control-Allow-Origin *;
`,
      },
    },
  ],
  valid: [],
};
