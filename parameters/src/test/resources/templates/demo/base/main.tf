variable "security" {
  type = string
}

output "cluster" {
  value = var.security == "high" ? "confidential" : "public"
}

data "coder_parameter" "region" {
  name    = "region"
  order   = 10
  default = "eu"
  option {
    name  = "EU"
    value = "eu"
  }
  option {
    name  = "US"
    value = "us"
  }
}

data "coder_parameter" "browser" {
  name      = "browser"
  order     = 11
  type      = "list(string)"
  form_type = "multi-select"
  default   = jsonencode(["firefox"])
  option {
    name  = "Firefox"
    value = "firefox"
  }
  option {
    name  = "Chromium"
    value = "chromium"
  }
}
