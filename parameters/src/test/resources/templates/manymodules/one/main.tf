locals {
  name = "one"
}

module "one_a" {
  source = "./one-a"
}

data "http" "releases" {
  url = "https://example.com/releases"
}

output "name" {
  value = local.name
}

output "nested_name" {
  value = module.one_a.name
}

output "versions" {
  value = [jsondecode(data.http.releases.response_body).latest]
}

data "coder_parameter" "question" {
  name    = "one_question"
  default = local.name
  option {
    name  = local.name
    value = local.name
  }
  option {
    name  = module.one_a.name
    value = module.one_a.name
  }
  option {
    name  = "version"
    value = jsondecode(data.http.releases.response_body)["latest"]
  }
}
