locals {
  name = "two"
}

data "http" "releases" {
  url = "https://example.com/releases"
}

output "name" {
  value = local.name
}

output "versions" {
  value = [jsondecode(data.http.releases.response_body).latest]
}

data "coder_parameter" "question" {
  name    = "two_question"
  default = local.name
  option {
    name  = local.name
    value = local.name
  }
  option {
    name  = "latest"
    value = jsondecode(data.http.releases.response_body).latest
  }
}
