package org.slipway.rbac.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.rbac.InvalidAuthorizationException;

class ChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'me','roles':['owner']} | {'type':'workspace'} | true",
                "{'id':'me','roles':['member']} | {'type':'workspace'} | false",
                "{'id':'me','roles':['organization-admin:acme']} | {'type':'workspace','org_owner':'acme'} | true",
                "{'id':'me','roles':['organization-admin:acme']} | {'type':'workspace','org_owner':'other'} | false",
                "{'id':'me','roles':['organization-admin:acme']} | {'type':'workspace','any_org':true} | true",
                "{'id':'me','roles':['owner'],'scope':'file:read'} | {'type':'workspace'} | false",
                "{'id':'me','roles':['owner'],'scope':['file:read','workspace:read']} | {'type':'workspace'} | true",
                "{'id':'me','roles':['owner'],'scope':{'site':[{'resource_type':'*','action':'*'}],"
                        + "'allow_list':['workspace:*']}} | {'type':'workspace'} | true",
                "{'id':'me','roles':['owner'],'scope':{'site':[{'resource_type':'*','action':'*'}],"
                        + "'allow_list':[{'type':'workspace','id':'w1'}]}} | {'type':'workspace','id':'w1'} | true",
                "{'id':'me','roles':['owner'],'scope':{'site':[{'resource_type':'*','action':'*'}],"
                        + "'allow_list':[{'type':'workspace','id':'w1'}]}} | {'type':'workspace','id':'w2'} | false",
                "{'id':'me'} | {'type':'workspace','acl_user_list':{'me':['read']}} | true",
                "{'id':'me'} | {'type':'workspace','acl_user_list':{'me':['*']}} | true",
                "{'id':'me','roles':['organization-member:acme'],'groups':['devs']} | {'type':'workspace',"
                        + "'org_owner':'acme','acl_group_list':{'devs':['read']}} | true",
                "{'id':'me','roles':['organization-member:acme']} | {'type':'workspace',"
                        + "'org_owner':'acme','acl_group_list':{'acme':['read']}} | true",
                "{'id':'me','roles':[{'user':[{'resource_type':'workspace','action':'read'}]}]} |"
                        + " {'type':'workspace','owner':'me'} | true",
                "{'id':'me','roles':[{'by_org_id':{'acme':{'member':[{'resource_type':'workspace','action':'*'}]}}}]}"
                        + " | {'type':'workspace','owner':'me','org_owner':'acme'} | true",
            })
    void answersInputsWithNamesAndOmissions(String subject, String object, boolean allowed) {
        Map<String, Object> input = json("{'action':'read','object':" + object + ",'subject':" + subject + "}");

        assertThat(Checks.authorized(input)).isEqualTo(allowed);
        assertThat(Checks.explain(input).allowed()).isEqualTo(allowed);
    }

    @Test
    void tellsIdsApartThatDifferOnlyInCase() {
        String lower = "abcdefab-1111-4111-8111-111111111111";

        assertThat(Checks.authorized(json("{'action':'read','object':{'type':'workspace','acl_user_list':{'" + lower
                        + "':['read']}},'subject':{'id':'" + lower + "'}}")))
                .isTrue();
        assertThat(Checks.authorized(json("{'action':'read','object':{'type':'workspace','acl_user_list':{'" + lower
                        + "':['read']}},'subject':{'id':'" + lower.toUpperCase(Locale.ROOT) + "'}}")))
                .isFalse();
    }

    @Test
    void explainsWithTheIdsOfTheInput() {
        String object = "{'type':'workspace','org_owner':'acme'}";

        assertThat(Checks.explain(json("{'action':'ssh','object':" + object + ",'subject':{'id':'anna'}}")))
                .isEqualTo(new Checks.Answer(
                        false,
                        "no_grant",
                        null,
                        null,
                        null,
                        "No role of anna grants workspace:ssh in organization acme, of which it is no member.",
                        List.of("the role owner")));
        assertThat(Checks.explain(json("{'action':'read','object':" + object
                        + ",'subject':{'id':'anna','roles':['organization-admin:acme']}}")))
                .isEqualTo(new Checks.Answer(
                        true,
                        "role_grant",
                        "organization",
                        "organization-admin:acme",
                        "workspace:read",
                        "The role organization-admin:acme grants workspace:read at the organization level.",
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | object.type is missing, expected a string",
                "{'object':7} | object must be an object",
                "{'object':{'type':7}} | object.type must be a string",
                "{'object':{'type':'spaceship'}} | object.type: unknown resource type \"spaceship\"",
                "{'object':{'type':'file','any_org':'yes'}} | object.any_org must be true or false",
                "{'object':{'type':'file','acl_use_gated':true}} | object.acl_use_gated: gated access lists do not exist"
                        + " here",
                "{'object':{'type':'file'}} | action is missing, expected a string",
                "{'action':'fly','object':{'type':'file'}} | action: unknown action \"fly\"",
                "{'action':'delete','object':{'type':'file'}} | action: action \"delete\" is not declared for resource"
                        + " type \"file\"",
                "{'action':'read','object':{'type':'file'}} | subject.id is missing, expected a string",
                "{'action':'read','object':{'type':'file'},'subject':{'id':''}} | subject.id is empty",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','roles':'owner'}} | subject.roles must be"
                        + " a list",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','roles':['king']}} | subject.roles[0]:"
                        + " unknown role \"king\"",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','roles':['organization-admin:']}} |"
                        + " subject.roles[0]: role \"organization-admin:\" names no organization",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','roles':['organization-admin']}} |"
                        + " subject.roles[0]: role \"organization-admin\" needs an organization",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','roles':[{'site':[{'resource_type':'x',"
                        + "'action':'*'}]}]}} | subject.roles[0].site[0]: unknown resource type \"x\"",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','scope':'none'}} | subject.scope: unknown"
                        + " scope \"none\"",
                "{'action':'read','object':{'type':'file'},'subject':{'id':'a','scope':{'allow_list':[{'type':'file',"
                        + "'id':''}]}}} | subject.scope.allow_list[0].id is empty",
                "{'action':'read','object':{'type':'file','acl_user_list':{'a':['fly']}}} |"
                        + " object.acl_user_list.a[0]: unknown action \"fly\"",
            })
    void saysWhereAnInputIsWrong(String input, String message) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> Checks.authorized(json(input)))
                .withMessage(message);
    }

    private static Map<String, Object> json(String text) {
        try {
            return new ObjectMapper().readValue(text.replace('\'', '"'), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
